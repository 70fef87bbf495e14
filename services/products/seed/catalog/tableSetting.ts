import { carafe } from '../pictures/carafe.ts';
import { cutlery } from '../pictures/cutlery.ts';
import { saladBowl } from '../pictures/saladBowl.ts';
import { tumbler } from '../pictures/tumbler.ts';
import { wineGlass } from '../pictures/wineGlass.ts';
import { picture } from '../pictures/picture.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Glasses, cutlery and serving dishes. */
export const tableSetting: SeedProduct[] = [
  {
    slug: 'faceted-tumblers',
    category: 'table',
    maker: 'Verrerie Aubrelac',
    name: text('Faceted tumblers', 'Gobelets à facettes'),
    summary: text(
      'The canteen glass, in a tint of sea.',
      'Le verre de cantine, teinté d’un peu de mer.',
    ),
    description: text(
      'Pressed and tempered, so they survive the tiles more often than not. Five facets sit well in the hand, and they stack six high. Good for water, wine and apricot juice alike.',
      'Pressés et trempés, ils survivent au carrelage plus souvent qu’à leur tour. Leurs facettes tombent bien en main et ils s’empilent par six. Pour l’eau, le vin ou le jus d’abricot.',
    ),
    variants: [
      variant('TAB-TUMBLER-4', 'Set of 4', 'Lot de 4', 1600, 57),
      variant('TAB-TUMBLER-12', 'Set of 12', 'Lot de 12', 4200, 14),
    ],
    attributes: [
      fact('material', 'Tempered glass', 'Verre trempé'),
      fact('capacity', '25 cl'),
      fact('care', 'Dishwasher safe', 'Passe au lave-vaisselle'),
    ],
    pictures: [
      picture({
        scene: 'table',
        alt: text(
          'Two faceted glasses, one full of juice',
          'Deux verres à facettes, dont un plein de jus',
        ),
        draw: tumbler('#bfe0dd', '#d9763f'),
      }),
    ],
    createdAt: '2025-12-17T08:00:00Z',
  },
  {
    slug: 'stemmed-wine-glasses',
    category: 'table',
    maker: 'Verrerie Aubrelac',
    name: text('Wine glasses', 'Verres à vin'),
    summary: text(
      'One shape for red and white, blown thin.',
      'Une seule forme pour le rouge et le blanc, soufflée fin.',
    ),
    description: text(
      'A rim of barely a millimetre and a bowl wide enough to breathe. Lead-free crystal rings when you toast. Two to a box, wrapped in tissue paper.',
      'Un buvant d’un millimètre à peine, une paraison assez large pour respirer. Le cristallin sans plomb tinte quand on trinque. Deux par boîte, emballés de papier de soie.',
    ),
    variants: [
      variant('TAB-WINE-2', 'Set of 2', 'Lot de 2', 3800, 23),
      variant('TAB-WINE-6', 'Set of 6', 'Lot de 6', 9900, 0),
    ],
    attributes: [
      fact('material', 'Lead-free crystal', 'Cristallin sans plomb'),
      fact('capacity', '38 cl'),
      fact('height', '22 cm'),
      fact('care', 'By hand', 'À la main'),
    ],
    pictures: [
      picture({
        scene: 'table',
        alt: text(
          'A glass of red and a glass of white wine',
          'Un verre de rouge et un verre de blanc',
        ),
        draw: wineGlass('#7d1f35', '#ecd27a'),
      }),
    ],
    createdAt: '2026-10-15T08:00:00Z',
  },
  {
    slug: 'bistro-carafe',
    category: 'table',
    maker: 'Verrerie Aubrelac',
    name: text('Bistro carafe', 'Carafe de bistrot'),
    summary: text(
      'One litre of cool water in the middle of the table.',
      'Un litre d’eau fraîche au milieu de la table.',
    ),
    description: text(
      'Mouth-blown in one piece, with a waist that fits the hand and a mouth wide enough for ice and a slice of lemon. It stands in a fridge door.',
      'Soufflée à la bouche d’une seule pièce, avec une taille à la mesure de la main et un col assez large pour les glaçons et la rondelle de citron. Elle tient dans la porte du réfrigérateur.',
    ),
    variants: [variant('TAB-CARAFE-100', '1 litre', '1 litre', 2700, 32)],
    attributes: [
      fact('material', 'Blown glass', 'Verre soufflé'),
      fact('height', '26 cm'),
      fact('care', 'Dishwasher safe', 'Passe au lave-vaisselle'),
    ],
    pictures: [
      picture({
        scene: 'table',
        alt: text(
          'A carafe of water with a slice of lemon',
          'Une carafe d’eau et sa rondelle de citron',
        ),
        draw: carafe('#dff0ee'),
      }),
    ],
    createdAt: '2026-06-30T08:00:00Z',
  },
  {
    slug: 'olive-wood-salad-bowl',
    category: 'table',
    maker: 'Boissellerie Ferrandin',
    name: text('Olive-wood salad bowl', 'Saladier en olivier'),
    summary: text(
      'Turned from one trunk, veined like a river.',
      'Tourné dans un seul tronc, veiné comme une rivière.',
    ),
    description: text(
      'The wood dries for two years before it is turned, so that it does not crack. Thirty centimetres hold a salad for eight. The dressing feeds it: wipe, do not scrub.',
      'Le bois sèche deux ans avant d’être tourné, pour ne pas fendre. Trente centimètres : une salade pour huit. La vinaigrette le nourrit : essuyez-le, ne le grattez pas.',
    ),
    variants: [variant('TAB-SALAD-30', '30 cm', '30 cm', 8500, 4)],
    attributes: [
      fact('material', 'Olive wood', 'Bois d’olivier'),
      fact('weight', '1.3 kg', '1,3 kg'),
      fact('care', 'Damp cloth, olive oil', 'Éponge humide, huile d’olive'),
    ],
    pictures: [
      picture({
        scene: 'table',
        alt: text(
          'A veined wooden bowl full of salad',
          'Un saladier de bois veiné, plein de salade',
        ),
        draw: saladBowl('#b98552', '#7d5430'),
      }),
    ],
    createdAt: '2026-07-14T08:00:00Z',
  },
  {
    slug: 'riveted-cutlery',
    category: 'table',
    maker: 'Coutellerie Fargeol',
    name: text('Riveted cutlery', 'Couverts à rivets'),
    summary: text(
      'Fork, knife and spoon with three rivets, as in a brasserie.',
      'Fourchette, couteau et cuillère à trois rivets, comme à la brasserie.',
    ),
    description: text(
      'Stamped from 2.5 mm steel, with handles of resin-pressed wood that no dishwasher dulls. The knife has a fine saw: it cuts a tomato, and a steak.',
      'Découpés dans un acier de 2,5 mm, avec des manches de bois compressé qu’aucun lave-vaisselle ne ternit. Le couteau, micro-denté, vient à bout d’une tomate comme d’un steak.',
    ),
    variants: [
      variant(
        'TAB-CUTLERY-3',
        'One setting (3 pieces)',
        'Un couvert (3 pièces)',
        2300,
        70,
      ),
      variant(
        'TAB-CUTLERY-18',
        'Six settings (18 pieces)',
        'Six couverts (18 pièces)',
        12900,
        8,
      ),
    ],
    attributes: [
      fact(
        'material',
        'Stainless steel, pressed wood',
        'Acier inoxydable, bois compressé',
      ),
      fact('care', 'Dishwasher safe', 'Passe au lave-vaisselle'),
      fact('made', 'Auvergne, France'),
    ],
    pictures: [
      picture({
        scene: 'table',
        flat: true,
        alt: text(
          'A fork, a knife and a spoon on a napkin',
          'Une fourchette, un couteau et une cuillère sur une serviette',
        ),
        draw: cutlery('#c3c8cc', '#3a2f33', '#f7efe2'),
      }),
    ],
    createdAt: '2026-03-31T08:00:00Z',
  },
];
