import { envelopes } from '../pictures/envelopes.ts';
import { notebook } from '../pictures/notebook.ts';
import { planner } from '../pictures/planner.ts';
import { scissors } from '../pictures/scissors.ts';
import { picture } from '../pictures/picture.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Paper and paper scissors. */
export const paperGoods: SeedProduct[] = [
  {
    slug: 'clothbound-notebook',
    category: 'stationery',
    maker: 'Papeterie Colbrande',
    name: text('Clothbound notebook', 'Carnet relié toile'),
    summary: text(
      'Sewn, so it opens flat; 192 pages that love ink.',
      'Cousu, donc il s’ouvre à plat ; 192 pages qui aiment l’encre.',
    ),
    description: text(
      'Twelve signatures sewn with linen thread under a buckram cover. The ivory paper, at 100 g/m², takes a fountain pen without feathering. A ribbon keeps the place, and the last pages tear off.',
      'Douze cahiers cousus au fil de lin sous une couverture de toile. Le papier ivoire de 100 g/m² reçoit la plume sans baver. Un signet garde la page, et les dernières se détachent.',
    ),
    variants: [
      variant('STA-NOTE-NAVY', 'Navy, ruled', 'Marine, ligné', 2200, 43),
      variant('STA-NOTE-BRICK', 'Brick, plain', 'Brique, uni', 2200, 27),
      variant('STA-NOTE-MOSS', 'Moss, dotted', 'Mousse, pointillé', 2200, 0),
    ],
    attributes: [
      fact(
        'paper',
        'Ivory, 100 g/m², 192 pages',
        'Ivoire, 100 g/m², 192 pages',
      ),
      fact('size', '14 × 21 cm'),
      fact('made', 'Vosges, France'),
    ],
    pictures: [
      picture({
        scene: 'stationery',
        flat: true,
        alt: text(
          'A navy notebook with a gold ribbon',
          'Un carnet bleu marine au signet doré',
        ),
        draw: notebook(['#2f4a6f'], 'Carnet', '#d8b25c'),
      }),
      picture({
        scene: 'stationery',
        flat: true,
        alt: text('The brick notebook', 'Le carnet brique'),
        draw: notebook(['#b5533c'], 'Carnet', '#e9c46a'),
      }),
    ],
    createdAt: '2026-09-03T08:00:00Z',
  },
  {
    slug: 'pocket-notebooks',
    category: 'stationery',
    maker: 'Papeterie Colbrande',
    name: text('Three pocket notebooks', 'Trois carnets de poche'),
    summary: text(
      'For shopping, for birds, for ideas on the train.',
      'Pour les courses, les oiseaux, les idées du train.',
    ),
    description: text(
      'Soft covers, rounded corners, 48 pages each, two staples and no fuss. They fit a shirt pocket and weigh less than a phone.',
      'Couvertures souples, coins ronds, 48 pages chacun, deux agrafes et pas de manières. Ils tiennent dans une poche de chemise et pèsent moins qu’un téléphone.',
    ),
    variants: [
      variant('STA-POCKET-3', 'Set of 3, ruled', 'Lot de 3, lignés', 1250, 68),
    ],
    attributes: [
      fact('paper', 'Recycled, 80 g/m²', 'Recyclé, 80 g/m²'),
      fact('size', '9 × 14 cm'),
      fact('weight', '3 × 38 g'),
    ],
    pictures: [
      picture({
        scene: 'stationery',
        flat: true,
        alt: text(
          'Three notebooks, yellow, green and red, fanned out',
          'Trois carnets en éventail, jaune, vert et rouge',
        ),
        draw: notebook(['#d9a13f', '#6f8f6a', '#b5533c'], 'Poche', '#d8b25c'),
      }),
    ],
    createdAt: '2026-01-22T08:00:00Z',
  },
  {
    slug: 'letter-set',
    category: 'stationery',
    maker: 'Papeterie Colbrande',
    name: text('Letter set', 'Nécessaire à lettres'),
    summary: text(
      'Twenty sheets, twenty lined envelopes, no excuse.',
      'Vingt feuilles, vingt enveloppes doublées, aucune excuse.',
    ),
    description: text(
      'Laid paper with a watermark that shows against the window. The envelopes are lined in blue tissue and gummed by hand. In a box that afterwards keeps the replies.',
      'Un papier vergé dont le filigrane se voit contre la vitre. Les enveloppes sont doublées de soie bleue et gommées à la main. Dans une boîte qui gardera ensuite les réponses.',
    ),
    variants: [
      variant('STA-LETTER-20', 'Cream and blue', 'Crème et bleu', 2600, 16),
    ],
    attributes: [
      fact('paper', 'Laid, 110 g/m²', 'Vergé, 110 g/m²'),
      fact('count', '20 sheets, 20 envelopes', '20 feuilles, 20 enveloppes'),
      fact('size', 'A5; envelope 16 × 11 cm', 'A5 ; enveloppe 16 × 11 cm'),
    ],
    pictures: [
      picture({
        scene: 'stationery',
        flat: true,
        alt: text(
          'A cream envelope with a red seal, before a letter',
          'Une enveloppe crème cachetée de rouge, devant une lettre',
        ),
        draw: envelopes('#f3e4cf', '#6f8fb0', '#b5372f'),
      }),
    ],
    createdAt: '2026-02-09T08:00:00Z',
  },
  {
    slug: 'weekly-desk-pad',
    category: 'stationery',
    maker: 'Papeterie Colbrande',
    name: text('Weekly desk pad', 'Semainier de bureau'),
    summary: text(
      'Six boxes, one week at a glance, no year: start today.',
      'Six cases, une semaine d’un regard, sans date : commencez aujourd’hui.',
    ),
    description: text(
      'Fifty-four undated sheets on a stiff board, bound by a coil that lets you keep the past weeks. The days are printed in French; there is room for appointments, and for crossing out.',
      'Cinquante-quatre feuilles sans date sur un carton rigide, tenues par une spirale qui garde les semaines passées. Il y a de la place pour les rendez-vous, et pour les ratures.',
    ),
    variants: [variant('STA-WEEK-A4', 'A4', 'A4', 1600, 5)],
    attributes: [
      fact('paper', 'Recycled, 90 g/m²', 'Recyclé, 90 g/m²'),
      fact('count', '54 sheets', '54 feuilles'),
      fact('size', '30 × 23 cm'),
    ],
    pictures: [
      picture({
        scene: 'stationery',
        flat: true,
        alt: text(
          'A desk pad with six days and a terracotta header',
          'Un semainier à six jours, bandeau terre cuite',
        ),
        draw: planner('#2f4a6f', '#c86b4a', '#fffaf0'),
      }),
    ],
    createdAt: '2025-12-01T08:00:00Z',
  },
  {
    slug: 'paper-scissors',
    category: 'stationery',
    maker: 'Coutellerie Fargeol',
    name: text('Paper scissors', 'Ciseaux de bureau'),
    summary: text(
      'Long blades that glide rather than chew.',
      'De longues lames qui glissent au lieu de mâcher.',
    ),
    description: text(
      'Forged hot, ground hollow, and set by ear: they should whisper when they close. Blue enamelled bows, large enough for three fingers. We sharpen them for life.',
      'Forgés à chaud, évidés à la meule et réglés à l’oreille : ils doivent chuchoter en se fermant. Anneaux émaillés bleus, assez grands pour trois doigts. Affûtés à vie par nos soins.',
    ),
    variants: [variant('STA-SCISSORS-20', '20 cm', '20 cm', 3200, 21)],
    attributes: [
      fact('material', 'Carbon steel', 'Acier au carbone'),
      fact('weight', '145 g'),
      fact('guarantee', 'For life', 'À vie'),
    ],
    pictures: [
      picture({
        scene: 'stationery',
        flat: true,
        alt: text(
          'Open scissors with blue bows',
          'Des ciseaux ouverts à anneaux bleus',
        ),
        draw: scissors('#b4bdc4', '#2f4a6f'),
      }),
    ],
    createdAt: '2026-07-02T08:00:00Z',
  },
];
