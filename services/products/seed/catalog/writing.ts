import { fountainPen } from '../pictures/fountainPen.ts';
import { inkBottle } from '../pictures/inkBottle.ts';
import { pencils } from '../pictures/pencils.ts';
import { waxSeal } from '../pictures/waxSeal.ts';
import { picture } from '../pictures/picture.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Pens, ink and sealing wax. */
export const writing: SeedProduct[] = [
  {
    slug: 'graphite-pencils',
    category: 'stationery',
    maker: 'Papeterie Colbrande',
    name: text('Five graphite pencils', 'Cinq crayons graphite'),
    summary: text(
      'Cedar, five colours outside, soft 2B inside.',
      'Du cèdre, cinq couleurs dehors, une mine 2B tendre dedans.',
    ),
    description: text(
      'Hexagonal, so they do not roll off the desk, and lacquered in five coats. The lead is bonded to the wood along its length: it survives falls. Each has an eraser.',
      'Hexagonaux, donc ils ne roulent pas, et laqués en cinq couches. La mine est collée au bois sur toute sa longueur : elle survit aux chutes. Chacun a sa gomme.',
    ),
    variants: [
      variant('STA-PENCIL-5', 'Set of 5, 2B', 'Lot de 5, 2B', 950, 99),
    ],
    attributes: [
      fact('material', 'Cedar, graphite', 'Cèdre, graphite'),
      fact('size', '18 cm'),
      fact('count', '5 pencils', '5 crayons'),
    ],
    pictures: [
      picture({
        scene: 'stationery',
        flat: true,
        alt: text(
          'Five pencils held by a paper band',
          'Cinq crayons tenus par une bande de papier',
        ),
        draw: pencils(
          ['#2f4a6f', '#b5533c', '#d9a13f', '#5f8a6b', '#4a3a55'],
          '#fbf3e0',
        ),
      }),
    ],
    createdAt: '2026-08-27T08:00:00Z',
  },
  {
    slug: 'lacquered-fountain-pen',
    category: 'stationery',
    maker: 'Encres Lestande',
    name: text('Lacquered fountain pen', 'Stylo-plume laqué'),
    summary: text(
      'A steel nib with a little spring, in a body of deep green.',
      'Une plume d’acier un peu souple, dans un corps vert profond.',
    ),
    description: text(
      'Brass under the lacquer gives it weight; the cap posts without tipping it. It takes cartridges or the converter that comes with it. Nibs unscrew: try a finer one later.',
      'Le laiton sous la laque lui donne du poids ; le capuchon se fiche au bout sans le déséquilibrer. Il prend les cartouches ou le convertisseur fourni. La plume se dévisse : essayez-en une plus fine un jour.',
    ),
    variants: [
      variant('STA-PEN-F', 'Fine nib', 'Plume fine', 7400, 11),
      variant('STA-PEN-M', 'Medium nib', 'Plume moyenne', 7400, 14),
      variant('STA-PEN-B', 'Broad nib', 'Plume large', 7400, 2),
    ],
    attributes: [
      fact('material', 'Lacquered brass, steel', 'Laiton laqué, acier'),
      fact('weight', '26 g'),
      fact('care', 'Rinse once a month', 'Rincer une fois par mois'),
      fact('guarantee', '10 years', '10 ans'),
    ],
    pictures: [
      picture({
        scene: 'stationery',
        flat: true,
        alt: text(
          'A green fountain pen drawing a line of blue ink',
          'Un stylo-plume vert et son trait d’encre bleue',
        ),
        draw: fountainPen('#274b52', '#d8b25c', '#2f4a8f'),
      }),
    ],
    createdAt: '2026-10-29T08:00:00Z',
  },
  {
    slug: 'violet-ink',
    category: 'stationery',
    maker: 'Encres Lestande',
    name: text('Violet school ink', 'Encre violette'),
    summary: text(
      'The purple of old exercise books, scented with a real flower.',
      'Le violet des cahiers d’antan, parfumé à la vraie fleur.',
    ),
    description: text(
      'Water-based and kind to nibs, it dries in eight seconds and shades from plum to lilac. A trace of violet essence reaches you as you open the bottle. It washes off fingers, not off linen.',
      'À base d’eau et douce aux plumes, elle sèche en huit secondes et nuance du prune au lilas. Un soupçon d’essence de violette vous arrive à l’ouverture du flacon. Elle part des doigts, pas du lin.',
    ),
    variants: [variant('STA-INK-VIOLET-50', '50 ml', '50 ml', 1400, 34)],
    attributes: [
      fact('capacity', '50 ml'),
      fact(
        'ingredients',
        'Water, dyes, gum arabic',
        'Eau, colorants, gomme arabique',
      ),
      fact('made', 'France'),
    ],
    pictures: [
      picture({
        scene: 'stationery',
        alt: text(
          'A bottle of violet ink with a flower on its label',
          'Un flacon d’encre violette, une fleur sur l’étiquette',
        ),
        draw: inkBottle({
          ink: '#5a3f8f',
          cap: '#33303f',
          label: {
            title: 'VIOLETTE',
            maker: 'LESTANDE',
            paper: '#fffaf0',
            ink: '#4a3a6a',
            ornament: 'flower',
            accent: '#7a5aa6',
          },
        }),
      }),
    ],
    createdAt: '2026-09-04T08:00:00Z',
  },
  {
    slug: 'forest-ink',
    category: 'stationery',
    maker: 'Encres Lestande',
    name: text('Forest green ink', 'Encre vert sous-bois'),
    summary: text(
      'A dark green that turns to moss where the pen lingers.',
      'Un vert sombre qui tourne à la mousse quand la plume s’attarde.',
    ),
    description: text(
      'Pigments ground fine enough for any fountain pen, and fast to light for fifty years. For signatures, herbaria and long letters.',
      'Des pigments broyés assez fin pour tout stylo-plume, solides à la lumière pendant cinquante ans. Pour les signatures, les herbiers et les longues lettres.',
    ),
    variants: [variant('STA-INK-FOREST-50', '50 ml', '50 ml', 1600, 0)],
    attributes: [
      fact('capacity', '50 ml'),
      fact(
        'ingredients',
        'Water, pigments, gum arabic',
        'Eau, pigments, gomme arabique',
      ),
      fact('made', 'France'),
    ],
    pictures: [
      picture({
        scene: 'stationery',
        alt: text(
          'A bottle of dark green ink',
          'Un flacon d’encre vert sombre',
        ),
        draw: inkBottle({
          ink: '#2f5d45',
          cap: '#8f5f3a',
          label: {
            title: 'SOUS-BOIS',
            maker: 'LESTANDE',
            paper: '#fbf6e6',
            ink: '#23483a',
            ornament: 'leaves',
            accent: '#4f8f5a',
          },
        }),
      }),
    ],
    createdAt: '2026-09-05T08:00:00Z',
  },
  {
    slug: 'wax-seal-set',
    category: 'stationery',
    maker: 'Encres Lestande',
    name: text('Wax seal set', 'Coffret à cacheter'),
    summary: text(
      'A brass seal, three sticks of wax, and some ceremony.',
      'Un sceau de laiton, trois bâtons de cire et un peu de cérémonie.',
    ),
    description: text(
      'Melt, drip, breathe on the brass, press for ten seconds. The wax is supple enough to go through the post without cracking. Each stick seals about thirty letters.',
      'Faire fondre, laisser goutter, souffler sur le laiton, presser dix secondes. La cire est assez souple pour voyager par la poste sans casser. Chaque bâton cachette une trentaine de lettres.',
    ),
    variants: [
      variant('STA-SEAL-STAR', 'Star', 'Étoile', 2900, 12),
      variant('STA-SEAL-LEAF', 'Leaf', 'Feuille', 2900, 3),
    ],
    attributes: [
      fact('material', 'Brass, beech, wax', 'Laiton, hêtre, cire'),
      fact('size', '9 × 2.5 cm', '9 × 2,5 cm'),
      fact('count', '1 seal, 3 sticks', '1 sceau, 3 bâtons'),
    ],
    pictures: [
      picture({
        scene: 'stationery',
        alt: text(
          'A seal with a wooden handle and three sticks of wax',
          'Un sceau à manche de bois et trois bâtons de cire',
        ),
        draw: waxSeal('#7a4a34', '#d8b25c', ['#b5372f', '#2f4a6f', '#d8b25c']),
      }),
    ],
    createdAt: '2025-12-08T08:00:00Z',
  },
];
