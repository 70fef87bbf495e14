import { picture } from '../pictures/picture.ts';
import { plants } from '../pictures/plants.ts';
import { seedPacket } from '../pictures/seedPacket.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Sample data of one shelf, in one file for easy comparison. */

const maker = 'Graines Montclair';
const printed = { maker: 'MONTCLAIR', paper: '#f8efdc', ink: '#4a3a22' };

/** Seeds to sow. */
export const seeds: SeedProduct[] = [
  {
    slug: 'tomato-seeds',
    category: 'garden',
    maker,
    name: text(
      'Old tomatoes, three varieties',
      'Tomates anciennes, trois variétés',
    ),
    summary: text(
      'Red, orange and pink: a summer in one packet.',
      'Rouge, orange et rose : un été dans un sachet.',
    ),
    description: text(
      'A beefsteak for slicing, a plum for sauce, a pink one to eat like an apple. Open-pollinated: keep the seeds of the best fruit. Sow indoors from March, plant out after the last frost.',
      'Une charnue à trancher, une allongée pour la sauce, une rose à croquer comme une pomme. Semences reproductibles : gardez les graines du plus beau fruit. Semez au chaud dès mars, repiquez après les dernières gelées.',
    ),
    variants: [variant('GAR-SEED-TOMATO', '60 seeds', '60 graines', 390, 104)],
    attributes: [
      fact('sowing', 'March–April', 'Mars à avril'),
      fact('harvest', 'July–October', 'Juillet à octobre'),
      fact('height', '1.6 m', '1,6 m'),
    ],
    pictures: [
      picture({
        scene: 'garden',
        flat: true,
        alt: text(
          'A packet of tomato seeds',
          'Un sachet de graines de tomates',
        ),
        draw: seedPacket({
          ...printed,
          band: '#b5442f',
          title: 'TOMATES',
          plant: plants.tomato,
          sky: '#cfe3dd',
        }),
      }),
    ],
    createdAt: '2026-02-05T08:00:00Z',
  },
  {
    slug: 'cosmos-seeds',
    category: 'garden',
    maker,
    name: text('Cosmos for cutting', 'Cosmos à couper'),
    summary: text(
      'Pink and white flowers until the first frost.',
      'Des fleurs roses et blanches jusqu’aux premières gelées.',
    ),
    description: text(
      'The easiest bunch there is: scatter, rake, water, wait nine weeks. The more you cut, the more they flower, and goldfinches take the seeds in autumn.',
      'Le bouquet le plus facile qui soit : semer à la volée, ratisser, arroser, attendre neuf semaines. Plus on coupe, plus ils fleurissent, et les chardonnerets mangent les graines à l’automne.',
    ),
    variants: [
      variant('GAR-SEED-COSMOS', '3 g, for 5 m²', '3 g, pour 5 m²', 350, 92),
    ],
    attributes: [
      fact('sowing', 'April–June', 'Avril à juin'),
      fact('harvest', 'July–October', 'Juillet à octobre'),
      fact('height', '1.1 m', '1,1 m'),
    ],
    pictures: [
      picture({
        scene: 'garden',
        flat: true,
        alt: text(
          'A packet of pink cosmos seeds',
          'Un sachet de graines de cosmos roses',
        ),
        draw: seedPacket({
          ...printed,
          band: '#a8487a',
          title: 'COSMOS',
          plant: plants.cosmos,
          sky: '#e6efd8',
        }),
      }),
    ],
    createdAt: '2026-02-06T08:00:00Z',
  },
  {
    slug: 'basil-seeds',
    category: 'garden',
    maker,
    name: text('Large-leaved basil', 'Basilic à grandes feuilles'),
    summary: text(
      'Broad, sweet leaves for pesto by the bowl.',
      'De larges feuilles douces, pour le pesto au saladier.',
    ),
    description: text(
      'Sow thickly in a pot on the window sill and pinch above the second pair of leaves. It hates the cold and wet feet, and loves the company of tomatoes.',
      'Semez dru dans un pot sur le rebord de la fenêtre et pincez au-dessus de la deuxième paire de feuilles. Il déteste le froid et les pieds mouillés, et adore la compagnie des tomates.',
    ),
    variants: [variant('GAR-SEED-BASIL', '2 g', '2 g', 320, 0)],
    attributes: [
      fact('sowing', 'March–June', 'Mars à juin'),
      fact('harvest', 'May–September', 'Mai à septembre'),
      fact('height', '40 cm'),
    ],
    pictures: [
      picture({
        scene: 'garden',
        flat: true,
        alt: text('A packet of basil seeds', 'Un sachet de graines de basilic'),
        draw: seedPacket({
          ...printed,
          band: '#3f7a4a',
          title: 'BASILIC',
          plant: plants.basil,
          sky: '#f3e6bf',
        }),
      }),
    ],
    createdAt: '2026-03-05T08:00:00Z',
  },
  {
    slug: 'carrot-seeds',
    category: 'garden',
    maker,
    name: text('Nantes-type carrot', 'Carotte de type nantais'),
    summary: text(
      'Cylindrical, sweet, almost without a core.',
      'Cylindrique, sucrée, presque sans cœur.',
    ),
    description: text(
      'The seed is mixed with dry sand, so you need not thin it three times. Sow in rows 25 cm apart and cover with a board until it comes up. Pull the first ones at finger size.',
      'La graine est mêlée de sable sec, ce qui évite d’éclaircir trois fois. Semez en lignes tous les 25 cm et couvrez d’une planche jusqu’à la levée. Tirez les premières à la taille d’un doigt.',
    ),
    variants: [variant('GAR-SEED-CARROT', '4 g', '4 g', 290, 115)],
    attributes: [
      fact('sowing', 'March–July', 'Mars à juillet'),
      fact('harvest', 'June–November', 'Juin à novembre'),
      fact('height', '30 cm'),
    ],
    pictures: [
      picture({
        scene: 'garden',
        flat: true,
        alt: text(
          'A packet of carrot seeds',
          'Un sachet de graines de carottes',
        ),
        draw: seedPacket({
          ...printed,
          band: '#d0702f',
          title: 'CAROTTES',
          plant: plants.carrot,
          sky: '#d6e6ea',
        }),
      }),
    ],
    createdAt: '2026-03-06T08:00:00Z',
  },
];
