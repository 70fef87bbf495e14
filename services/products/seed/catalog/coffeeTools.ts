import { dripper } from '../pictures/dripper.ts';
import { frenchPress } from '../pictures/frenchPress.ts';
import { grinder } from '../pictures/grinder.ts';
import { kettle } from '../pictures/kettle.ts';
import { mokaPot } from '../pictures/mokaPot.ts';
import { picture } from '../pictures/picture.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Sample data of one shelf, in one file for easy comparison. */

const maker = 'Atelier Ardouin';

/** Tools to grind and brew coffee. */
export const coffeeTools: SeedProduct[] = [
  {
    slug: 'stovetop-moka-pot',
    category: 'coffee',
    maker,
    name: text('Stovetop moka pot', 'Cafetière moka'),
    summary: text(
      'Eight facets of cast aluminium, for short and strong coffee.',
      'Huit facettes d’aluminium moulé, pour un café court et corsé.',
    ),
    description: text(
      'Water below, coffee in the middle, a gurgle when it is ready: nothing to plug in and nothing to throw away but the grounds. The wall is 4 mm thick and heats evenly; seal and filter are sold as spare parts for at least fifteen years.',
      'L’eau en bas, le café au milieu, un gargouillis quand c’est prêt : rien à brancher, rien à jeter hormis le marc. La paroi de 4 mm chauffe uniformément ; joint et filtre sont vendus au détail pendant quinze ans au moins.',
    ),
    variants: [
      variant('COF-MOKA-3', '3 cups', '3 tasses', 2990, 26),
      variant('COF-MOKA-6', '6 cups', '6 tasses', 3690, 18),
      variant('COF-MOKA-9', '9 cups', '9 tasses', 4490, 0),
    ],
    attributes: [
      fact(
        'material',
        'Cast aluminium, bakelite handle',
        'Aluminium moulé, poignée en bakélite',
      ),
      fact('hobs', 'Gas, electric, ceramic', 'Gaz, électrique, vitrocéramique'),
      fact(
        'care',
        'Rinse in hot water, without soap',
        'Rincer à l’eau chaude, sans savon',
      ),
      fact('guarantee', '10 years', '10 ans'),
    ],
    pictures: [
      picture({
        scene: 'coffee',
        alt: text(
          'A faceted aluminium moka pot with a dark handle',
          'Une cafetière moka à facettes en aluminium, poignée sombre',
        ),
        draw: mokaPot('#c9c9cf', '#3a2c2c'),
      }),
    ],
    createdAt: '2025-12-16T08:00:00Z',
  },
  {
    slug: 'ceramic-coffee-dripper',
    category: 'coffee',
    maker,
    name: text('Ceramic dripper', 'Cône à café en céramique'),
    summary: text(
      'A ribbed cone that gives a clear and fragrant cup.',
      'Un cône nervuré pour une tasse claire et parfumée.',
    ),
    description: text(
      'Thrown in stoneware, glazed by hand, with inner ribs that keep the paper off the wall and let the coffee breathe. It sits on any cup up to 10 cm wide or on a server. Rinse it hot before you brew: the clay then holds the heat for the whole pour.',
      'Tourné en grès, émaillé à la main, avec des nervures qui décollent le papier de la paroi et laissent respirer le café. Il se pose sur toute tasse jusqu’à 10 cm ou sur une verseuse. Rincez-le à l’eau chaude avant de servir : la terre garde la chaleur jusqu’au bout.',
    ),
    variants: [
      variant('COF-DRIP-CORAL', 'Coral', 'Corail', 3200, 14),
      variant('COF-DRIP-CHALK', 'Chalk white', 'Blanc craie', 3200, 22),
    ],
    attributes: [
      fact('material', 'Glazed stoneware', 'Grès émaillé'),
      fact('capacity', '2–4 cups', '2 à 4 tasses'),
      fact('size', '14 × 11 × 10 cm'),
      fact('care', 'Dishwasher safe', 'Passe au lave-vaisselle'),
    ],
    pictures: [
      picture({
        scene: 'coffee',
        alt: text(
          'A coral dripper on a glass server, coffee dripping',
          'Un cône corail sur une verseuse, le café goutte',
        ),
        draw: dripper('#d9694a', '#4a2a1c'),
      }),
      picture({
        scene: 'coffee',
        alt: text(
          'The same dripper in chalk white',
          'Le même cône en blanc craie',
        ),
        draw: dripper('#efe9dd', '#4a2a1c'),
      }),
    ],
    createdAt: '2026-02-10T08:00:00Z',
  },
  {
    slug: 'copper-french-press',
    category: 'coffee',
    maker,
    name: text('French press', 'Cafetière à piston'),
    summary: text(
      'Borosilicate glass in a copper frame, for long Sunday breakfasts.',
      'Verre borosilicate et monture cuivrée, pour les longs dimanches matin.',
    ),
    description: text(
      'Coarse grounds, four minutes, a slow push: the press keeps the oils that paper takes away. The glass lifts out of its frame to be washed, and can be bought alone if it breaks. The double mesh lets almost no sediment through.',
      'Mouture grossière, quatre minutes, une pression lente : le piston garde les huiles que le papier retient. Le verre se dégage de sa monture pour le lavage et se rachète seul s’il casse. Le double tamis ne laisse presque rien passer.',
    ),
    variants: [
      variant('COF-PRESS-350', '350 ml', '35 cl', 3900, 9),
      variant('COF-PRESS-1000', '1 litre', '1 litre', 5400, 17),
    ],
    attributes: [
      fact(
        'material',
        'Borosilicate glass, coppered steel, wood',
        'Verre borosilicate, acier cuivré, bois',
      ),
      fact(
        'care',
        'Glass and filter dishwasher safe',
        'Verre et filtre au lave-vaisselle',
      ),
      fact('made', 'Portugal'),
      fact('guarantee', '5 years', '5 ans'),
    ],
    pictures: [
      picture({
        scene: 'coffee',
        alt: text(
          'A French press with a copper frame, full of coffee',
          'Une cafetière à piston à monture cuivrée, pleine de café',
        ),
        draw: frenchPress('#c98b5e', '#3a2c2c', '#4a2a1c'),
      }),
    ],
    createdAt: '2026-06-02T08:00:00Z',
  },
  {
    slug: 'box-coffee-mill',
    category: 'coffee',
    maker,
    name: text('Box coffee mill', 'Moulin à café à tiroir'),
    summary: text(
      'A beech mill with a brass dome and a drawer that smells of mornings.',
      'Un moulin en hêtre, dôme de laiton et tiroir qui sent le matin.',
    ),
    description: text(
      'Hardened steel burrs, set by a knurled wheel from coarse to almost espresso. Forty turns of the crank fill the drawer for two cups. The beech is oiled, never varnished, and darkens beautifully.',
      'Des meules en acier trempé, réglées par une molette, de gros à presque expresso. Quarante tours de manivelle remplissent le tiroir pour deux tasses. Le hêtre est huilé, jamais verni, et se patine joliment.',
    ),
    variants: [variant('COF-MILL-BEECH', 'Dark beech', 'Hêtre foncé', 7900, 4)],
    attributes: [
      fact(
        'material',
        'Beech, brass, hardened steel',
        'Hêtre, laiton, acier trempé',
      ),
      fact('size', '13 × 13 × 22 cm'),
      fact('capacity', '35 g'),
      fact(
        'care',
        'Brush the burrs, do not wash',
        'Brosser les meules, ne pas laver',
      ),
      fact('guarantee', '10 years on the burrs', '10 ans sur les meules'),
    ],
    pictures: [
      picture({
        scene: 'coffee',
        alt: text(
          'A wooden coffee mill with a brass dome and a crank',
          'Un moulin à café en bois, dôme de laiton et manivelle',
        ),
        draw: grinder('#9a6238', '#d8b25c'),
      }),
    ],
    createdAt: '2026-09-08T08:00:00Z',
  },
  {
    slug: 'swan-neck-kettle',
    category: 'coffee',
    maker,
    name: text('Swan-neck kettle', 'Bouilloire col de cygne'),
    summary: text(
      'A slim spout that pours exactly where you want it.',
      'Un bec fin qui verse exactement où vous voulez.',
    ),
    description: text(
      'Pouring slowly and in circles is half of a good filter coffee; the long neck does it for you. Enamel-coated steel, a handle of turned beech that stays cool, a lid that does not fall when the kettle is empty.',
      'Verser lentement, en cercles, c’est la moitié d’un bon café filtre ; le long col s’en charge. Acier laqué, poignée de hêtre tourné qui reste fraîche, couvercle qui ne tombe pas quand on la vide.',
    ),
    variants: [
      variant('COF-KETTLE-PINE', 'Pine green', 'Vert sapin', 6900, 11),
      variant('COF-KETTLE-CREAM', 'Cream', 'Crème', 6900, 2),
    ],
    attributes: [
      fact('material', 'Coated steel, beech', 'Acier laqué, hêtre'),
      fact('capacity', '0.9 l', '0,9 l'),
      fact('hobs', 'All, induction included', 'Tous, induction comprise'),
      fact('weight', '720 g'),
    ],
    pictures: [
      picture({
        scene: 'coffee',
        alt: text(
          'A dark green kettle with a long curved spout',
          'Une bouilloire vert sombre au long bec courbe',
        ),
        draw: kettle('#33494d', '#c08a55'),
      }),
      picture({
        scene: 'coffee',
        alt: text('The cream kettle', 'La bouilloire crème'),
        draw: kettle('#efe4cf', '#9a6238'),
      }),
    ],
    createdAt: '2026-10-27T08:00:00Z',
  },
];
