import { apron } from '../pictures/apron.ts';
import { napkins } from '../pictures/napkins.ts';
import { ovenGlove } from '../pictures/ovenGlove.ts';
import { tablecloth } from '../pictures/tablecloth.ts';
import { towel } from '../pictures/towel.ts';
import { picture } from '../pictures/picture.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Linen for kitchen and table. */
export const tableLinen: SeedProduct[] = [
  {
    slug: 'striped-tea-towel',
    category: 'linen',
    maker: 'Tissages Lanvoy',
    name: text('Striped tea towel', 'Torchon à liteaux'),
    summary: text(
      'Half linen, half cotton, with the red stripes of old kitchens.',
      'Un métis à liteaux rouges, comme dans les cuisines d’autrefois.',
    ),
    description: text(
      'Linen drinks the water, cotton keeps it supple: glasses come out without lint. It softens at the third wash and lasts some twenty years. A loop in the corner, as it should be.',
      'Le lin boit l’eau, le coton garde la souplesse : les verres ressortent sans peluches. Il s’assouplit au troisième lavage et dure une vingtaine d’années. Un lien dans le coin, comme il se doit.',
    ),
    variants: [
      variant('LIN-TOWEL-RED', 'Red', 'Rouge', 1400, 77),
      variant('LIN-TOWEL-BLUE', 'Blue', 'Bleu', 1400, 49),
    ],
    attributes: [
      fact('material', '55% linen, 45% cotton', '55 % lin, 45 % coton'),
      fact('size', '50 × 75 cm'),
      fact('care', '60 °C'),
      fact('made', 'Flanders, France', 'Flandre, France'),
    ],
    pictures: [
      picture({
        scene: 'linen',
        flat: true,
        alt: text(
          'A cream tea towel with red stripes',
          'Un torchon crème à liteaux rouges',
        ),
        draw: towel({ cloth: '#f8f3e8', color: '#c2452f', weave: 'stripes' }),
      }),
      picture({
        scene: 'linen',
        flat: true,
        alt: text('The same towel in blue', 'Le même torchon en bleu'),
        draw: towel({ cloth: '#f8f3e8', color: '#3f6f9a', weave: 'stripes' }),
      }),
    ],
    createdAt: '2026-01-08T08:00:00Z',
  },
  {
    slug: 'gingham-tea-towel',
    category: 'linen',
    maker: 'Tissages Lanvoy',
    name: text('Gingham tea towel', 'Torchon vichy'),
    summary: text(
      'Blue checks for picnics, loaves and wet hands.',
      'Des carreaux bleus pour les pique-niques, les miches et les mains mouillées.',
    ),
    description: text(
      'Woven from dyed yarn, so the checks are the same on both sides. Large enough to wrap a loaf, thick enough for a hot dish.',
      'Tissé en fils teints : les carreaux sont les mêmes des deux côtés. Assez grand pour emballer une miche, assez épais pour un plat chaud.',
    ),
    variants: [
      variant('LIN-GINGHAM-1', 'One', 'À l’unité', 1200, 55),
      variant('LIN-GINGHAM-3', 'Set of 3', 'Lot de 3', 3200, 18),
    ],
    attributes: [
      fact('material', 'Organic cotton', 'Coton biologique'),
      fact('size', '55 × 75 cm'),
      fact('care', '60 °C'),
    ],
    pictures: [
      picture({
        scene: 'linen',
        flat: true,
        alt: text(
          'A blue gingham tea towel on a peg',
          'Un torchon vichy bleu à sa patère',
        ),
        draw: towel({ cloth: '#f8f3e8', color: '#3f6f9a', weave: 'gingham' }),
      }),
    ],
    createdAt: '2026-05-21T08:00:00Z',
  },
  {
    slug: 'glass-cloth',
    category: 'linen',
    maker: 'Tissages Lanvoy',
    name: text('Pure linen glass cloth', 'Essuie-verres pur lin'),
    summary: text(
      'Long-fibred linen that polishes without leaving a thread.',
      'Un lin à longues fibres qui lustre sans laisser un fil.',
    ),
    description: text(
      'Wet-spun from flax grown between Caen and Amiens, in a tight weave. Start with a wash: new linen is shy with water. Then it will outshine any cloth you own.',
      'Filé au mouillé à partir de lin poussé entre Caen et Amiens, tissé serré. Lavez-le d’abord : le lin neuf boude l’eau. Ensuite, il éclipsera tous vos torchons.',
    ),
    variants: [
      variant(
        'LIN-GLASS-GREEN',
        'Natural and green',
        'Naturel et vert',
        1700,
        3,
      ),
    ],
    attributes: [
      fact('material', '100% linen', '100 % lin'),
      fact('size', '50 × 70 cm'),
      fact('care', '60 °C'),
    ],
    pictures: [
      picture({
        scene: 'linen',
        flat: true,
        alt: text(
          'A natural linen cloth with a green border',
          'Un essuie-verres de lin naturel bordé de vert',
        ),
        draw: towel({ cloth: '#e3d3b8', color: '#4c6b5a', weave: 'border' }),
      }),
    ],
    createdAt: '2026-09-29T08:00:00Z',
  },
  {
    slug: 'linen-apron',
    category: 'linen',
    maker: 'Atelier Coutilis',
    name: text('Linen apron', 'Tablier en lin'),
    summary: text(
      'A bib, a deep pocket, and straps that go round and tie in front.',
      'Une bavette, une poche profonde et des liens qui se nouent devant.',
    ),
    description: text(
      'Washed linen of 260 g/m², heavy enough to stop a splash and cool enough for August. The neck strap is set by two brass rings. One size, from 1.55 to 1.95 m.',
      'Un lin lavé de 260 g/m², assez lourd pour arrêter une éclaboussure, assez frais pour le mois d’août. La bride se règle par deux anneaux de laiton. Taille unique, de 1,55 à 1,95 m.',
    ),
    variants: [
      variant('LIN-APRON-INDIGO', 'Indigo', 'Indigo', 4900, 17),
      variant('LIN-APRON-RUST', 'Rust', 'Rouille', 4900, 12),
      variant('LIN-APRON-OLIVE', 'Olive', 'Olive', 4900, 0),
    ],
    attributes: [
      fact('material', '100% washed linen', '100 % lin lavé'),
      fact('size', '85 × 75 cm'),
      fact('care', '40 °C'),
    ],
    pictures: [
      picture({
        scene: 'linen',
        flat: true,
        alt: text(
          'An indigo apron on a hook',
          'Un tablier indigo à son crochet',
        ),
        draw: apron('#4d6a86', '#35495f'),
      }),
      picture({
        scene: 'linen',
        flat: true,
        alt: text('The rust apron', 'Le tablier rouille'),
        draw: apron('#b8613f', '#7a3a24'),
      }),
    ],
    createdAt: '2026-04-21T08:00:00Z',
  },
  {
    slug: 'linen-napkins',
    category: 'linen',
    maker: 'Tissages Lanvoy',
    name: text('Four linen napkins', 'Quatre serviettes en lin'),
    summary: text(
      'One colour for each guest, hemmed with mitred corners.',
      'Une couleur par convive, ourlet et coins en onglet.',
    ),
    description: text(
      'Stone-washed, so they need no ironing. Fir, honey, brick and cream: each finds their own at the next meal. Tied with a ribbon that you will use again.',
      'Lavées à la pierre, elles se passent de repassage. Sapin, miel, brique et crème : chacun retrouve la sienne au repas suivant. Nouées d’un ruban qui resservira.',
    ),
    variants: [
      variant('LIN-NAPKIN-4', 'Four colours', 'Quatre couleurs', 4400, 24),
    ],
    attributes: [
      fact('material', '100% linen', '100 % lin'),
      fact('size', '45 × 45 cm'),
      fact('care', '60 °C'),
    ],
    pictures: [
      picture({
        scene: 'linen',
        alt: text(
          'Four folded napkins tied with a red ribbon',
          'Quatre serviettes pliées, nouées d’un ruban rouge',
        ),
        draw: napkins(['#5b7a6a', '#d9a13f', '#c86b4a', '#f3e7d3'], '#b5533c'),
      }),
    ],
    createdAt: '2025-12-12T08:00:00Z',
  },
  {
    slug: 'printed-tablecloth',
    category: 'linen',
    maker: 'Tissages Lanvoy',
    name: text('Round printed tablecloth', 'Nappe ronde imprimée'),
    summary: text(
      'Poppies scattered by hand-cut blocks on heavy cotton.',
      'Des coquelicots semés à la planche sur un coton épais.',
    ),
    description: text(
      'Two blocks, two colours and a steady hand: small shifts in the print are its signature. Wine comes out at 60 °C, the poppies do not.',
      'Deux planches, deux couleurs et une main sûre : les petits décalages de l’impression sont sa signature. Le vin part à 60 °C, pas les coquelicots.',
    ),
    variants: [
      variant('LIN-CLOTH-160', 'Ø 160 cm', 'Ø 160 cm', 6900, 10),
      variant('LIN-CLOTH-180', 'Ø 180 cm', 'Ø 180 cm', 8200, 5),
    ],
    attributes: [
      fact('material', 'Cotton, 220 g/m²', 'Coton, 220 g/m²'),
      fact('care', '60 °C, warm iron', '60 °C, fer doux'),
      fact('made', 'Provence, France'),
    ],
    pictures: [
      picture({
        scene: 'linen',
        alt: text(
          'A round table under a cloth printed with red flowers',
          'Une table ronde sous une nappe à fleurs rouges',
        ),
        draw: tablecloth('#f8f1e3', '#c86b4a', '#7f9a62'),
      }),
    ],
    createdAt: '2026-05-28T08:00:00Z',
  },
  {
    slug: 'quilted-oven-glove',
    category: 'linen',
    maker: 'Atelier Coutilis',
    name: text('Quilted oven glove', 'Gant de four matelassé'),
    summary: text(
      'Three layers between you and the gratin.',
      'Trois épaisseurs entre vous et le gratin.',
    ),
    description: text(
      'Cotton outside, wool felt inside, terry against the hand: it holds a dish at 250 °C for half a minute. Fits left and right.',
      'Coton dehors, feutre de laine dedans, éponge contre la main : il tient un plat à 250 °C pendant une demi-minute. Va à gauche comme à droite.',
    ),
    variants: [variant('LIN-GLOVE-BRICK', 'Brick', 'Brique', 1900, 39)],
    attributes: [
      fact('material', 'Cotton, wool felt', 'Coton, feutre de laine'),
      fact('size', '32 × 18 cm'),
      fact('care', '40 °C'),
    ],
    pictures: [
      picture({
        scene: 'linen',
        flat: true,
        alt: text(
          'A brick-coloured quilted oven glove',
          'Un gant de four matelassé couleur brique',
        ),
        draw: ovenGlove('#c86b4a', '#f3e7d3'),
      }),
    ],
    createdAt: '2026-02-19T08:00:00Z',
  },
];
