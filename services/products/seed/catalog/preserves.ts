import { flatTin } from '../pictures/flatTin.ts';
import { jar } from '../pictures/jar.ts';
import { picture } from '../pictures/picture.ts';
import { sack } from '../pictures/sack.ts';
import { ellipse, group, times } from '../pictures/svg.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Sample data of one shelf, in one file for easy comparison. */

const gherkins = times(12, index =>
  group(
    `translate(${250 + (index % 4) * 96} ${400 + Math.floor(index / 4) * 100}) rotate(${index * 37})`,
    ellipse(0, 0, 24, 56, index % 2 ? '#7f9a3f' : '#6b8a35'),
  ),
);

/** Preserves in tins, salt or vinegar. */
export const preserves: SeedProduct[] = [
  {
    slug: 'sardines-in-olive-oil',
    category: 'pantry',
    maker: 'Conserverie Trégandec',
    name: text('Sardines in olive oil', 'Sardines à l’huile d’olive'),
    summary: text(
      'Summer sardines, packed by hand, better with every year.',
      'Des sardines d’été, rangées à la main, meilleures chaque année.',
    ),
    description: text(
      'Landed overnight between June and September, fried, then laid head to tail by hand. Turn the tin every six months and keep it up to ten years: the flesh grows tender as butter. With toast and a lemon, it is supper.',
      'Débarquées la nuit entre juin et septembre, frites, puis rangées tête-bêche à la main. Retournez la boîte tous les six mois et gardez-la jusqu’à dix ans : la chair devient fondante. Du pain grillé, un citron, et le dîner est prêt.',
    ),
    variants: [
      variant('PAN-SARDINE-115', '115 g tin', 'Boîte de 115 g', 540, 110),
      variant('PAN-SARDINE-6', 'Six tins', 'Six boîtes', 2990, 22),
    ],
    attributes: [
      fact('origin', 'Bay of Biscay', 'Golfe de Gascogne'),
      fact(
        'ingredients',
        'Sardines, olive oil, salt',
        'Sardines, huile d’olive, sel',
      ),
      fact('allergens', 'Fish', 'Poisson'),
      fact('keeping', '10 years', '10 ans'),
    ],
    pictures: [
      picture({
        scene: 'pantry',
        alt: text(
          'A blue tin of sardines standing on another',
          'Une boîte de sardines bleue posée sur une autre',
        ),
        draw: flatTin({
          color: '#2f6f8f',
          metal: '#d9d3c2',
          label: {
            title: 'SARDINES',
            maker: 'TRÉGANDEC',
            paper: '#fffaf0',
            ink: '#1f4a66',
            ornament: 'fish',
            accent: '#d9694a',
          },
        }),
      }),
    ],
    createdAt: '2026-07-21T08:00:00Z',
  },
  {
    slug: 'coarse-sea-salt',
    category: 'pantry',
    maker: 'Salines de Noirlande',
    name: text('Coarse grey sea salt', 'Gros sel gris'),
    summary: text(
      'Raked by hand from clay pans, still a little damp.',
      'Récolté à la main sur l’argile, encore un peu humide.',
    ),
    description: text(
      'Neither washed nor ground: the grey comes from the clay, and the minerals with it. For pasta water, a crust, or a joint of beef. The cotton bag washes and is used again.',
      'Ni lavé ni broyé : le gris vient de l’argile, les minéraux avec. Pour l’eau des pâtes, une croûte ou une pièce de bœuf. Le sac de coton se lave et ressert.',
    ),
    variants: [variant('PAN-SALT-800', '800 g bag', 'Sac de 800 g', 590, 75)],
    attributes: [
      fact('origin', 'Atlantic coast, France', 'Côte atlantique, France'),
      fact('ingredients', 'Sea salt', 'Sel marin'),
      fact('weight', '800 g'),
    ],
    pictures: [
      picture({
        scene: 'pantry',
        alt: text(
          'A striped cotton bag of salt tied with string',
          'Un sac de sel en coton rayé, fermé d’une ficelle',
        ),
        draw: sack({
          cloth: '#efe4d0',
          string: '#5b7fa6',
          stripe: '#5b7fa6',
          label: {
            title: 'GROS SEL',
            maker: 'NOIRLANDE',
            paper: '#fffaf0',
            ink: '#31527a',
            ornament: 'wave',
            accent: '#5b7fa6',
          },
        }),
      }),
    ],
    createdAt: '2026-03-24T08:00:00Z',
  },
  {
    slug: 'cornichons',
    category: 'pantry',
    maker: 'Moutarderie Grandval',
    name: text('Crisp cornichons', 'Cornichons croquants'),
    summary: text(
      'Small gherkins picked at dawn, in tarragon vinegar.',
      'De petits cornichons cueillis à l’aube, au vinaigre d’estragon.',
    ),
    description: text(
      'Picked no longer than a finger, brushed, salted for a night and put up raw: that is what keeps them crisp. Tarragon, pearl onions and a few peppercorns do the rest.',
      'Cueillis pas plus longs qu’un doigt, brossés, salés une nuit et mis en bocal crus : c’est ce qui les garde croquants. Estragon, petits oignons et quelques grains de poivre font le reste.',
    ),
    variants: [variant('PAN-CORNICHON-350', '350 g', '350 g', 720, 2)],
    attributes: [
      fact('origin', 'Burgundy, France', 'Bourgogne, France'),
      fact(
        'ingredients',
        'Gherkins, vinegar, onions, tarragon, salt',
        'Cornichons, vinaigre, oignons, estragon, sel',
      ),
      fact(
        'keeping',
        '2 months in the fridge once open',
        '2 mois au frais après ouverture',
      ),
    ],
    pictures: [
      picture({
        scene: 'pantry',
        alt: text(
          'A jar of cornichons with a green lid',
          'Un bocal de cornichons au couvercle vert',
        ),
        draw: jar({
          content: '#c9cf86',
          lid: '#3f6b45',
          pieces: gherkins,
          label: {
            title: 'CORNICHONS',
            maker: 'GRANDVAL',
            paper: '#fffaf0',
            ink: '#36502a',
            ornament: 'leaves',
            accent: '#7f9a3f',
          },
        }),
      }),
    ],
    createdAt: '2026-06-16T08:00:00Z',
  },
];
