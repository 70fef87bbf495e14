import { blanket } from '../pictures/blanket.ts';
import { cushion } from '../pictures/cushion.ts';
import { sack } from '../pictures/sack.ts';
import { tote } from '../pictures/tote.ts';
import { picture } from '../pictures/picture.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Linen for the rest of the house. */
export const homeLinen: SeedProduct[] = [
  {
    slug: 'banded-cushion',
    category: 'linen',
    maker: 'Tissages Lanvoy',
    name: text('Banded cushion cover', 'Housse de coussin à bandes'),
    summary: text(
      'Five bands of colour, like a beach in September.',
      'Cinq bandes de couleur, comme une plage en septembre.',
    ),
    description: text(
      'Espadrille canvas from the Basque country, woven on shuttle looms and closed with a hidden zip. Strong enough for a deckchair, handsome enough for the sofa.',
      'Une toile à espadrilles du Pays basque, tissée sur des métiers à navette et fermée par un zip invisible. Assez solide pour un transat, assez belle pour le canapé.',
    ),
    variants: [
      variant('LIN-CUSHION-45', '45 × 45 cm', '45 × 45 cm', 3500, 28),
      variant('LIN-CUSHION-60', '60 × 60 cm', '60 × 60 cm', 4800, 4),
    ],
    attributes: [
      fact('material', 'Cotton canvas', 'Toile de coton'),
      fact('care', '40 °C'),
      fact('made', 'Basque country, France', 'Pays basque, France'),
    ],
    pictures: [
      picture({
        scene: 'linen',
        alt: text(
          'A cream cushion with five coloured bands',
          'Un coussin crème à cinq bandes de couleur',
        ),
        draw: cushion('#efe4d0', [
          '#c86b4a',
          '#d9a13f',
          '#4c6b7a',
          '#d9a13f',
          '#c86b4a',
        ]),
      }),
    ],
    createdAt: '2026-06-11T08:00:00Z',
  },
  {
    slug: 'wool-throw',
    category: 'linen',
    maker: 'Tissages Lanvoy',
    name: text('Checked wool throw', 'Plaid en laine à carreaux'),
    summary: text(
      'Pyrenean wool, brushed once, for reading with the window open.',
      'Une laine des Pyrénées, grattée une fois, pour lire fenêtre ouverte.',
    ),
    description: text(
      'Spun and woven within one valley, from sheep that spend the summer above 1,500 metres. Warm without weight: 1.2 kg for a full-length throw. Air it often, wash it seldom.',
      'Filé et tissé dans une seule vallée, de brebis qui passent l’été au-dessus de 1 500 mètres. Chaud sans être lourd : 1,2 kg pour un plaid en pied. Aérez-le souvent, lavez-le peu.',
    ),
    variants: [variant('LIN-THROW-MIST', 'Mist', 'Brume', 11900, 6)],
    attributes: [
      fact('material', '100% wool', '100 % laine'),
      fact('size', '130 × 180 cm'),
      fact('weight', '1.2 kg', '1,2 kg'),
      fact('care', 'Hand wash, cold', 'À la main, à froid'),
    ],
    pictures: [
      picture({
        scene: 'linen',
        flat: true,
        alt: text(
          'A blue-grey checked throw on a rail',
          'Un plaid à carreaux bleu-gris sur une barre',
        ),
        draw: blanket('#efe4d0', '#5b7a8a', '#c86b4a'),
      }),
    ],
    createdAt: '2026-11-05T08:00:00Z',
  },
  {
    slug: 'market-tote',
    category: 'linen',
    maker: 'Atelier Coutilis',
    name: text('Market tote', 'Cabas de marché'),
    summary: text(
      'Leeks, baguette and a melon, on one shoulder.',
      'Poireaux, baguette et melon, sur une seule épaule.',
    ),
    description: text(
      'Thick cotton with handles sewn in a cross and long enough for a winter coat. It carries 15 kg, folds into its own pocket and goes in the machine.',
      'Un coton épais, des anses cousues en croix, assez longues pour un manteau d’hiver. Il porte 15 kg, se replie dans sa poche et passe en machine.',
    ),
    variants: [variant('LIN-TOTE-ECRU', 'Ecru', 'Écru', 2400, 81)],
    attributes: [
      fact('material', 'Cotton, 340 g/m²', 'Coton, 340 g/m²'),
      fact('size', '42 × 38 × 14 cm'),
      fact('care', '40 °C'),
    ],
    pictures: [
      picture({
        scene: 'linen',
        alt: text(
          'An ecru bag marked “Marché”, with leeks and bread',
          'Un cabas écru marqué « Marché », avec poireaux et pain',
        ),
        draw: tote('#f1e6d2', '#b5533c', 'Marché'),
      }),
    ],
    createdAt: '2026-03-19T08:00:00Z',
  },
  {
    slug: 'linen-bread-bag',
    category: 'linen',
    maker: 'Atelier Coutilis',
    name: text('Linen bread bag', 'Sac à pain en lin'),
    summary: text(
      'Keeps a loaf crusty for three days, without plastic.',
      'Garde la croûte trois jours, sans plastique.',
    ),
    description: text(
      'Linen lets bread breathe without drying it. Two rows of stripes, a drawstring, room for a two-pound loaf. Shake it, wash it, begin again.',
      'Le lin laisse respirer le pain sans le dessécher. Deux rangs de rayures, un lien coulissant, la place d’une miche d’un kilo. Secouez, lavez, recommencez.',
    ),
    variants: [variant('LIN-BREAD-NATURAL', 'Natural', 'Naturel', 2100, 35)],
    attributes: [
      fact('material', '100% linen', '100 % lin'),
      fact('size', '40 × 30 cm'),
      fact('care', '60 °C'),
    ],
    pictures: [
      picture({
        scene: 'linen',
        alt: text(
          'A natural linen bag with red stripes, drawn tight',
          'Un sac de lin naturel à rayures rouges, lien serré',
        ),
        draw: sack({ cloth: '#e6d8bf', string: '#c2452f', stripe: '#c2452f' }),
      }),
    ],
    createdAt: '2026-08-11T08:00:00Z',
  },
];
