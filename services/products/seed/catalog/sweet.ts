import { biscuitTin } from '../pictures/biscuitTin.ts';
import { chocolate } from '../pictures/chocolate.ts';
import { jar } from '../pictures/jar.ts';
import { picture } from '../pictures/picture.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** The sweet half of the pantry. */
export const sweet: SeedProduct[] = [
  {
    slug: 'lavender-honey',
    category: 'pantry',
    maker: 'Rucher de Valmorane',
    name: text('Lavender honey', 'Miel de lavande'),
    summary: text(
      'Creamy, pale and floral, from hives at 900 metres.',
      'Crémeux, clair et fleuri, de ruches posées à 900 mètres.',
    ),
    description: text(
      'The hives spend July on the plateau, in the middle of the flowering rows. The honey is spun cold, left to settle for three weeks, and never heated. It crystallises finely: that is how you know it is alive.',
      'Les ruches passent juillet sur le plateau, au milieu des rangs en fleur. Le miel est extrait à froid, décanté trois semaines et jamais chauffé. Il cristallise finement : c’est à cela qu’on le sait vivant.',
    ),
    variants: [
      variant('PAN-HONEY-250', '250 g', '250 g', 790, 45),
      variant('PAN-HONEY-500', '500 g', '500 g', 1390, 27),
    ],
    attributes: [
      fact('origin', 'Haute-Provence, France'),
      fact('harvest', 'July 2026', 'Juillet 2026'),
      fact('ingredients', 'Honey', 'Miel'),
      fact(
        'keeping',
        '2 years, away from light',
        '2 ans, à l’abri de la lumière',
      ),
    ],
    pictures: [
      picture({
        scene: 'pantry',
        alt: text(
          'A jar of golden honey with a dotted lid',
          'Un pot de miel doré au couvercle à pois',
        ),
        draw: jar({
          content: '#e09a2b',
          lid: '#fff3d6',
          dots: '#7a5aa6',
          label: {
            title: 'LAVANDE',
            maker: 'VALMORANE',
            paper: '#fffaf0',
            ink: '#5b3a1a',
            ornament: 'bee',
            accent: '#e7a93a',
          },
        }),
      }),
    ],
    createdAt: '2026-09-01T08:00:00Z',
  },
  {
    slug: 'apricot-jam',
    category: 'pantry',
    maker: 'Maison Castelou',
    name: text('Apricot jam', 'Confiture d’abricots'),
    summary: text(
      'Sixty per cent fruit, cooked in copper, with a few bitter kernels.',
      'Soixante pour cent de fruits, une cuisson au cuivre et quelques amandes amères.',
    ),
    description: text(
      'Ripe Bergeron apricots are halved by hand and rest a night in sugar, then cook for twenty minutes in small copper pans. The pieces stay whole, and the taste of the stone comes through at the end.',
      'Des abricots Bergeron bien mûrs, ouverts à la main, passent une nuit dans le sucre puis vingt minutes dans de petites bassines de cuivre. Les morceaux restent entiers, et le goût du noyau vient à la fin.',
    ),
    variants: [variant('PAN-APRICOT-340', '340 g', '340 g', 650, 58)],
    attributes: [
      fact('origin', 'Rhône valley, France', 'Vallée du Rhône, France'),
      fact(
        'ingredients',
        'Apricots, cane sugar, lemon juice',
        'Abricots, sucre de canne, jus de citron',
      ),
      fact(
        'keeping',
        '4 weeks in the fridge once open',
        '4 semaines au frais après ouverture',
      ),
    ],
    pictures: [
      picture({
        scene: 'pantry',
        alt: text(
          'A jar of orange jam with a red dotted lid',
          'Un pot de confiture orange au couvercle à pois rouges',
        ),
        draw: jar({
          content: '#e5732f',
          lid: '#fbe9d0',
          dots: '#c2452f',
          label: {
            title: 'ABRICOT',
            maker: 'CASTELOU',
            paper: '#fffaf0',
            ink: '#7a3416',
            ornament: 'fruit',
            accent: '#ec8f3c',
          },
        }),
      }),
    ],
    createdAt: '2026-08-18T08:00:00Z',
  },
  {
    slug: 'salted-butter-caramel',
    category: 'pantry',
    maker: 'Maison Castelou',
    name: text('Salted butter caramel', 'Caramel au beurre salé'),
    summary: text(
      'A spoonable caramel, dark, with grains of salt that crack.',
      'Un caramel à la cuillère, foncé, avec des grains de sel qui craquent.',
    ),
    description: text(
      'The sugar is taken dry to a deep amber, then stopped with cream and a quarter of its weight in churned butter. The salt goes in last so that it does not melt. For pancakes, baked apples or the spoon.',
      'Le sucre est mené à sec jusqu’à l’ambre foncé, puis décuit à la crème et au beurre de baratte, un quart du poids. Le sel vient en dernier pour ne pas fondre. Pour les crêpes, les pommes au four ou la cuillère.',
    ),
    variants: [
      variant('PAN-CARAMEL-220', '220 g', '220 g', 690, 4),
      variant('PAN-CARAMEL-400', '400 g', '400 g', 1090, 19),
    ],
    attributes: [
      fact(
        'ingredients',
        'Sugar, cream, butter, sea salt',
        'Sucre, crème, beurre, sel marin',
      ),
      fact('allergens', 'Milk', 'Lait'),
      fact('made', 'Brittany, France', 'Bretagne, France'),
    ],
    pictures: [
      picture({
        scene: 'pantry',
        alt: text(
          'A jar of dark caramel with a navy lid',
          'Un pot de caramel foncé au couvercle bleu marine',
        ),
        draw: jar({
          content: '#a8571f',
          lid: '#2f4a6f',
          label: {
            title: 'CARAMEL',
            maker: 'CASTELOU',
            paper: '#fff4df',
            ink: '#2f3a55',
            ornament: 'wave',
            accent: '#c98542',
          },
        }),
      }),
    ],
    createdAt: '2026-02-03T08:00:00Z',
  },
  {
    slug: 'dark-chocolate-bar',
    category: 'pantry',
    maker: 'Chocolaterie Verdelin',
    name: text('Dark chocolate, 72%', 'Chocolat noir 72 %'),
    summary: text(
      'One farm, two ingredients, a long finish of red fruit.',
      'Une seule plantation, deux ingrédients, une longue finale de fruits rouges.',
    ),
    description: text(
      'Cocoa from a single valley in northern Madagascar, roasted and ground here for sixty hours on granite. Only cane sugar is added. Break it thick, let it melt, do not hurry.',
      'Un cacao d’une seule vallée du nord de Madagascar, torréfié ici et broyé soixante heures sur le granit. On n’y ajoute que du sucre de canne. Cassez-le épais, laissez fondre, ne vous pressez pas.',
    ),
    variants: [
      variant('PAN-CHOC72-80', '80 g bar', 'Tablette de 80 g', 620, 96),
      variant('PAN-CHOC72-5', 'Five bars', 'Cinq tablettes', 2850, 14),
    ],
    attributes: [
      fact('origin', 'Sambirano, Madagascar'),
      fact(
        'ingredients',
        'Cocoa beans, cane sugar',
        'Fèves de cacao, sucre de canne',
      ),
      fact(
        'allergens',
        'May contain milk and nuts',
        'Traces de lait et de fruits à coque',
      ),
    ],
    pictures: [
      picture({
        scene: 'pantry',
        flat: true,
        alt: text(
          'A bar of dark chocolate in a green wrapper, half opened',
          'Une tablette de chocolat noir, papier vert à demi ouvert',
        ),
        draw: chocolate({
          chocolate: '#5a3222',
          wrapper: '#2e5d55',
          label: {
            title: 'NOIR 72',
            maker: 'VERDELIN',
            paper: '#f6efdc',
            ink: '#23483a',
            ornament: 'bean',
            accent: '#b5533c',
          },
        }),
      }),
    ],
    createdAt: '2025-12-11T08:00:00Z',
  },
  {
    slug: 'butter-biscuits',
    category: 'pantry',
    maker: 'Biscuiterie Lanvaëc',
    name: text('Butter biscuits', 'Galettes pur beurre'),
    summary: text(
      'Thin, crisp and a little salty, in a tin worth keeping.',
      'Fines, croquantes, un peu salées, dans une boîte qu’on garde.',
    ),
    description: text(
      'A quarter butter, wheat from the next village, eggs from hens that go out: there is nothing else to say about these biscuits. Forty of them in each tin, in paper sleeves of ten.',
      'Un quart de beurre, du blé du village voisin, des œufs de poules qui sortent : il n’y a rien d’autre à dire de ces galettes. Quarante par boîte, en étuis de papier de dix.',
    ),
    variants: [
      variant('PAN-BISCUIT-400', '400 g tin', 'Boîte de 400 g', 1450, 31),
    ],
    attributes: [
      fact(
        'ingredients',
        'Wheat flour, butter 25%, sugar, eggs, salt',
        'Farine de blé, beurre 25 %, sucre, œufs, sel',
      ),
      fact('allergens', 'Gluten, milk, eggs', 'Gluten, lait, œufs'),
      fact('keeping', '6 months', '6 mois'),
    ],
    pictures: [
      picture({
        scene: 'pantry',
        alt: text(
          'A blue tin with two butter biscuits leaning on it',
          'Une boîte bleue et deux galettes au beurre',
        ),
        draw: biscuitTin({
          color: '#31527a',
          lid: '#f3e3c3',
          biscuit: '#e3ab5c',
          label: {
            title: 'GALETTES',
            maker: 'LANVAËC',
            paper: '#fffaf0',
            ink: '#31527a',
            ornament: 'sun',
            accent: '#d98e3f',
          },
        }),
      }),
    ],
    createdAt: '2025-12-18T08:00:00Z',
  },
];
