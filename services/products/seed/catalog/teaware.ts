import { glassTeapot } from '../pictures/glassTeapot.ts';
import { matchaSet } from '../pictures/matchaSet.ts';
import { picture } from '../pictures/picture.ts';
import { strainer } from '../pictures/strainer.ts';
import { teapot } from '../pictures/teapot.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Pots and tools for tea. */
export const teaware: SeedProduct[] = [
  {
    slug: 'stoneware-teapot',
    category: 'tea',
    maker: 'Poterie Kerdrel',
    name: text('Stoneware teapot', 'Théière en grès'),
    summary: text(
      'Round as an apple, with a spout that does not drip.',
      'Ronde comme une pomme, avec un bec qui ne goutte pas.',
    ),
    description: text(
      'Thrown in two pieces in a workshop near Quimper, then fired at 1,280 °C. The spout is cut sharp so that the last drop goes back inside. Each comes with a removable steel basket.',
      'Tournée en deux parties dans un atelier près de Quimper, puis cuite à 1 280 °C. Le bec est taillé net : la dernière goutte rentre. Chacune est livrée avec un panier d’acier amovible.',
    ),
    variants: [
      variant('TEA-POT-CHALK', 'Chalk and blue', 'Craie et bleu', 5800, 13),
      variant('TEA-POT-OCHRE', 'Ochre', 'Ocre', 5800, 6),
    ],
    attributes: [
      fact('material', 'Glazed stoneware', 'Grès émaillé'),
      fact('capacity', '0.9 l', '0,9 l'),
      fact('weight', '840 g'),
      fact('care', 'Dishwasher safe', 'Passe au lave-vaisselle'),
      fact('made', 'Brittany, France', 'Bretagne, France'),
    ],
    pictures: [
      picture({
        scene: 'tea',
        alt: text(
          'A round off-white teapot with blue trim',
          'Une théière ronde blanc cassé, liserés bleus',
        ),
        draw: teapot({ glaze: '#f0ece0', trim: '#4c6b7a' }),
      }),
      picture({
        scene: 'tea',
        alt: text('The ochre teapot', 'La théière ocre'),
        draw: teapot({ glaze: '#cf9440', trim: '#7a4a24' }),
      }),
    ],
    createdAt: '2026-02-24T08:00:00Z',
  },
  {
    slug: 'cast-iron-teapot',
    category: 'tea',
    maker: 'Fonderie Malbrun',
    name: text('Cast-iron teapot', 'Théière en fonte'),
    summary: text(
      'Studded iron that keeps tea hot for an hour.',
      'Une fonte cloutée qui garde le thé chaud une heure.',
    ),
    description: text(
      'Cast in sand, one mould for one pot, and enamelled inside so that the iron never meets the tea. Warm it with hot water first and it will hold its heat through a long conversation. Not for the hob.',
      'Coulée au sable, un moule pour une théière, et émaillée à l’intérieur pour que le fer ne touche jamais le thé. Ébouillantez-la d’abord : elle tiendra chaud le temps d’une longue conversation. Ne va pas sur le feu.',
    ),
    variants: [
      variant('TEA-IRON-600', '0.6 l', '0,6 l', 6900, 8),
      variant('TEA-IRON-1100', '1.1 l', '1,1 l', 8900, 3),
    ],
    attributes: [
      fact('material', 'Enamelled cast iron', 'Fonte émaillée'),
      fact('weight', '1.4 kg (0.6 l)', '1,4 kg (0,6 l)'),
      fact('care', 'Rinse and dry at once', 'Rincer et sécher aussitôt'),
      fact('guarantee', '10 years', '10 ans'),
    ],
    pictures: [
      picture({
        scene: 'tea',
        alt: text(
          'A dark studded iron teapot with a hoop handle',
          'Une théière de fonte sombre et cloutée, à anse haute',
        ),
        draw: teapot({
          glaze: '#3d4a4e',
          trim: '#2c3639',
          studs: true,
          hoop: true,
        }),
      }),
    ],
    createdAt: '2026-08-04T08:00:00Z',
  },
  {
    slug: 'glass-teapot',
    category: 'tea',
    maker: 'Verrerie Aubrelac',
    name: text('Glass teapot', 'Théière en verre'),
    summary: text(
      'Clear borosilicate glass, to watch herbs and petals dance.',
      'Un verre borosilicate clair, pour voir danser herbes et pétales.',
    ),
    description: text(
      'Blown in heat-proof glass only 2 mm thick, and lighter than it looks at 380 g. The lid is turned from cork oak and closes without a rattle. A spring of steel in the spout holds the leaves back.',
      'Soufflée dans un verre résistant au feu de 2 mm à peine, plus légère qu’il n’y paraît avec ses 380 g. Le couvercle, tourné dans le chêne-liège, ferme sans tinter. Un ressort d’acier dans le bec retient les feuilles.',
    ),
    variants: [variant('TEA-GLASS-1000', '1 litre', '1 litre', 4200, 19)],
    attributes: [
      fact(
        'material',
        'Borosilicate glass, cork oak',
        'Verre borosilicate, chêne-liège',
      ),
      fact('weight', '380 g'),
      fact('care', 'By hand', 'À la main'),
      fact('made', 'France'),
    ],
    pictures: [
      picture({
        scene: 'tea',
        alt: text(
          'A glass teapot of golden tea with floating petals',
          'Une théière de verre, un thé doré où flottent des pétales',
        ),
        draw: glassTeapot('#e3b04b', '#d9694a'),
      }),
    ],
    createdAt: '2026-05-12T08:00:00Z',
  },
  {
    slug: 'matcha-set',
    category: 'tea',
    maker: 'Poterie Kerdrel',
    name: text('Matcha bowl and whisk', 'Bol et fouet à matcha'),
    summary: text(
      'A deep bowl with a dipped glaze, and a whisk cut from one bamboo.',
      'Un bol profond à l’émail trempé, un fouet taillé dans un seul bambou.',
    ),
    description: text(
      'The bowl is wide enough for the wrist to move and fits in two hands. The whisk has eighty tines, split by knife from a single stem. Soak it for a minute in warm water before use, and let it dry standing.',
      'Le bol est assez large pour que le poignet travaille et tient dans deux mains. Le fouet compte quatre-vingts brins, fendus au couteau dans une seule tige. Trempez-le une minute à l’eau tiède avant usage et laissez-le sécher debout.',
    ),
    variants: [
      variant('TEA-MATCHA-SET', 'Bowl and whisk', 'Bol et fouet', 4600, 0),
    ],
    attributes: [
      fact('material', 'Stoneware, bamboo', 'Grès, bambou'),
      fact('size', 'Bowl 12 × 7.5 cm', 'Bol 12 × 7,5 cm'),
      fact(
        'care',
        'By hand, without soap for the whisk',
        'À la main, sans savon pour le fouet',
      ),
    ],
    pictures: [
      picture({
        scene: 'tea',
        alt: text(
          'A slate-blue bowl of green matcha beside a bamboo whisk',
          'Un bol bleu ardoise de matcha vert près d’un fouet en bambou',
        ),
        draw: matchaSet('#4c5f70', '#8fae45'),
      }),
    ],
    createdAt: '2026-11-10T08:00:00Z',
  },
  {
    slug: 'tea-strainer',
    category: 'tea',
    maker: 'Atelier Ardouin',
    name: text('Tea strainer', 'Passe-thé'),
    summary: text(
      'A fine steel mesh with a handle, that rests on any cup.',
      'Une fine maille d’acier à manche, qui se pose sur toute tasse.',
    ),
    description: text(
      'For those who like their leaves loose and their cup clear. The mesh, at 0.3 mm, stops even rooibos; two ears hold it level on cups from 7 to 11 cm wide. Nothing glued, nothing to rust.',
      'Pour qui aime les feuilles en liberté et la tasse limpide. La maille de 0,3 mm arrête même le rooibos ; deux oreilles la tiennent à plat sur des tasses de 7 à 11 cm. Rien de collé, rien qui rouille.',
    ),
    variants: [
      variant('TEA-STRAINER', 'Stainless steel', 'Acier inoxydable', 1450, 62),
    ],
    attributes: [
      fact('material', '18/10 stainless steel', 'Acier inoxydable 18/10'),
      fact('size', '19 × 8 cm'),
      fact('care', 'Dishwasher safe', 'Passe au lave-vaisselle'),
      fact('guarantee', 'For life', 'À vie'),
    ],
    pictures: [
      picture({
        scene: 'tea',
        alt: text(
          'A steel strainer on a cup of tea',
          'Un passe-thé d’acier sur une tasse de thé',
        ),
        draw: strainer('#c9ccd1', '#f6efe2', '#b5702f'),
      }),
    ],
    createdAt: '2026-03-03T08:00:00Z',
  },
];
