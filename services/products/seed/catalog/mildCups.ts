import { carton } from '../pictures/carton.ts';
import { picture } from '../pictures/picture.ts';
import { pouch } from '../pictures/pouch.ts';
import { tin } from '../pictures/tin.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Sample data of one shelf, in one file for easy comparison. */

const maker = 'Torréfaction Belaval';

const decaf = pouch({
  color: '#7d9a86',
  band: '#f0e2c6',
  label: {
    title: 'SANS HÂTE',
    maker: 'BELAVAL',
    paper: '#fbf6ea',
    ink: '#36503f',
    ornament: 'leaf',
    accent: '#7d9a86',
  },
});

/** Decaffeinated coffee, coffee substitutes and filters. */
export const mildCups: SeedProduct[] = [
  {
    slug: 'decaffeinated-peru-coffee',
    category: 'coffee',
    maker,
    name: text('Sans Hâte, decaffeinated', 'Sans Hâte, décaféiné'),
    summary: text(
      'A Peruvian coffee for the evening, decaffeinated with water alone.',
      'Un café du Pérou pour le soir, décaféiné à l’eau seule.',
    ),
    description: text(
      'The green beans are steeped in mountain water until 99.9% of the caffeine is gone; no solvent is used. What stays is a gentle cup with notes of caramel and cooked apple. Organic, from a cooperative in Cajamarca.',
      'Les grains verts sont trempés dans l’eau de source jusqu’à ce que 99,9 % de la caféine soit partie, sans aucun solvant. Reste une tasse tendre, aux notes de caramel et de pomme cuite. Bio, d’une coopérative de Cajamarca.',
    ),
    variants: [
      variant(
        'COF-DECAF-250',
        '250 g, whole beans',
        '250 g, en grains',
        1190,
        0,
      ),
      variant(
        'COF-DECAF-250M',
        '250 g, ground for filter',
        '250 g, moulu pour filtre',
        1190,
        5,
      ),
    ],
    attributes: [
      fact('origin', 'Cajamarca, Peru', 'Cajamarca, Pérou'),
      fact('process', 'Washed, water decaffeinated', 'Lavé, décaféiné à l’eau'),
      fact('roast', 'Medium', 'Moyenne'),
      fact('notes', 'Caramel, cooked apple', 'Caramel, pomme cuite'),
    ],
    pictures: [
      picture({
        scene: 'coffee',
        alt: text(
          'A sage green bag of decaffeinated coffee',
          'Un paquet de décaféiné vert sauge',
        ),
        draw: decaf,
      }),
    ],
    createdAt: '2026-05-19T08:00:00Z',
  },
  {
    slug: 'roasted-chicory',
    category: 'coffee',
    maker,
    name: text('Roasted chicory', 'Chicorée torréfiée'),
    summary: text(
      'The northern breakfast cup: caffeine-free, with a taste of caramel.',
      'Le bol du matin des gens du Nord : sans caféine, au goût de caramel.',
    ),
    description: text(
      'Chicory roots from the plains of Flanders, cut, dried and roasted until they smell of caramel. Two teaspoons in a bowl of hot milk are enough; a pinch in coffee rounds it off. The tin keeps it dry for a year.',
      'Des racines de chicorée des plaines de Flandre, coupées, séchées et torréfiées jusqu’à sentir le caramel. Deux cuillerées dans un bol de lait chaud suffisent ; une pincée arrondit le café. La boîte la garde au sec un an.',
    ),
    variants: [
      variant('COF-CHICORY-200', '200 g tin', 'Boîte de 200 g', 690, 33),
    ],
    attributes: [
      fact('origin', 'Flanders, France', 'Flandre, France'),
      fact('ingredients', 'Chicory root', 'Racine de chicorée'),
      fact('weight', '200 g'),
      fact('keeping', '12 months, in a dry place', '12 mois, au sec'),
    ],
    pictures: [
      picture({
        scene: 'coffee',
        alt: text(
          'A mustard-yellow tin of chicory with a brown lid',
          'Une boîte de chicorée jaune moutarde au couvercle brun',
        ),
        draw: tin({
          color: '#d9a13f',
          lid: '#6b3f28',
          label: {
            title: 'CHICORÉE',
            maker: 'BELAVAL',
            paper: '#fbf3e4',
            ink: '#5a2a1c',
            ornament: 'flower',
            accent: '#5f7fb0',
          },
        }),
      }),
    ],
    createdAt: '2026-01-20T08:00:00Z',
  },
  {
    slug: 'paper-coffee-filters',
    category: 'coffee',
    maker: 'Atelier Ardouin',
    name: text('Coffee filters', 'Filtres à café'),
    summary: text(
      'One hundred unbleached cone filters that leave no taste of paper.',
      'Cent filtres coniques non blanchis, sans goût de papier.',
    ),
    description: text(
      'Thick crêped paper made from long fibres: it holds back the oils, not the aroma, and does not tear when wet. Sized for our two-cup dripper and for most cones. They go on the compost with the grounds.',
      'Un papier crêpé épais, à longues fibres : il retient les huiles, pas les arômes, et ne se déchire pas une fois mouillé. À la taille de notre cône deux tasses et de la plupart des autres. Ils vont au compost avec le marc.',
    ),
    variants: [
      variant('COF-FILTER-100', 'Box of 100', 'Boîte de 100', 590, 120),
      variant(
        'COF-FILTER-300',
        'Three boxes of 100',
        'Trois boîtes de 100',
        1590,
        40,
      ),
    ],
    attributes: [
      fact('material', 'Unbleached paper', 'Papier non blanchi'),
      fact('size', 'Cone 02, 2–4 cups', 'Cône 02, 2 à 4 tasses'),
      fact('care', 'Compostable', 'Compostable'),
      fact('made', 'France'),
    ],
    pictures: [
      picture({
        scene: 'coffee',
        alt: text(
          'A cream carton of coffee filters with a red side',
          'Une boîte de filtres à café crème au côté rouge',
        ),
        draw: carton({
          color: '#efe3cf',
          side: '#b5533c',
          label: {
            title: 'FILTRES',
            maker: 'ARDOUIN',
            paper: '#fffaf0',
            ink: '#5a2a1c',
            ornament: 'bean',
            accent: '#b98a67',
          },
        }),
      }),
    ],
    createdAt: '2025-12-09T08:00:00Z',
  },
];
