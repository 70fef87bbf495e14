import { bowl } from '../pictures/bowl.ts';
import { espressoCups } from '../pictures/espressoCups.ts';
import { mug } from '../pictures/mug.ts';
import { pitcher } from '../pictures/pitcher.ts';
import { plate } from '../pictures/plate.ts';
import { picture } from '../pictures/picture.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Plates, bowls and cups. */
export const crockery: SeedProduct[] = [
  {
    slug: 'speckled-dinner-plate',
    category: 'table',
    maker: 'Poterie Kerdrel',
    name: text('Speckled dinner plate', 'Assiette mouchetée'),
    summary: text(
      'Stoneware as pale as a shell, with a blue rim.',
      'Un grès clair comme un coquillage, bordé de bleu.',
    ),
    description: text(
      'Iron in the clay comes through the glaze as fine specks, so no two plates are alike. They stack without scratching and go into the oven to keep warm. Sold singly, so that a broken one is no drama.',
      'Le fer de la terre traverse l’émail en fines mouchetures : il n’y a pas deux assiettes pareilles. Elles s’empilent sans se rayer et passent au four pour rester chaudes. Vendues à l’unité : une de cassée, ce n’est pas un drame.',
    ),
    variants: [
      variant('TAB-PLATE-27', '27 cm', '27 cm', 2400, 84),
      variant('TAB-PLATE-21', '21 cm', '21 cm', 1900, 66),
    ],
    attributes: [
      fact('material', 'Glazed stoneware', 'Grès émaillé'),
      fact('weight', '690 g (27 cm)'),
      fact('care', 'Dishwasher and oven safe', 'Lave-vaisselle et four'),
    ],
    pictures: [
      picture({
        scene: 'table',
        flat: true,
        alt: text(
          'A pale plate with blue specks and rim',
          'Une assiette claire, mouchetée et bordée de bleu',
        ),
        draw: plate('#eef0ea', '#5a7f92', true),
      }),
    ],
    createdAt: '2026-01-06T08:00:00Z',
  },
  {
    slug: 'bistro-plate',
    category: 'table',
    maker: 'Faïencerie Brélande',
    name: text('Bistro plate', 'Assiette de bistrot'),
    summary: text(
      'Ivory porcelain with two red lines, tough as in a café.',
      'Une porcelaine ivoire à deux filets rouges, solide comme au café.',
    ),
    description: text(
      'Thick porcelain with a rounded edge that resists chips: it is made for waiters in a hurry. The lines are drawn by brush on a wheel and fired under the glaze.',
      'Une porcelaine épaisse au bord arrondi qui ne s’ébrèche pas : elle est faite pour les serveurs pressés. Les filets sont tirés au pinceau, à la tournette, et cuits sous l’émail.',
    ),
    variants: [
      variant(
        'TAB-BISTRO-1',
        'One plate, 25 cm',
        'Une assiette, 25 cm',
        1450,
        90,
      ),
      variant(
        'TAB-BISTRO-6',
        'Six plates, 25 cm',
        'Six assiettes, 25 cm',
        7900,
        12,
      ),
    ],
    attributes: [
      fact('material', 'Porcelain', 'Porcelaine'),
      fact('made', 'Limousin, France'),
      fact(
        'care',
        'Dishwasher and microwave safe',
        'Lave-vaisselle et micro-ondes',
      ),
    ],
    pictures: [
      picture({
        scene: 'table',
        flat: true,
        alt: text(
          'An ivory plate with red lines',
          'Une assiette ivoire à filets rouges',
        ),
        draw: plate('#fbf6ea', '#b5443a', false),
      }),
    ],
    createdAt: '2026-09-22T08:00:00Z',
  },
  {
    slug: 'eared-breakfast-bowl',
    category: 'table',
    maker: 'Faïencerie Brélande',
    name: text('Eared breakfast bowl', 'Bol à oreilles'),
    summary: text(
      'Hand-painted sprigs, and two ears to hold while it is hot.',
      'Des brins peints à la main, et deux oreilles pour ne pas se brûler.',
    ),
    description: text(
      'The bowl of long holidays, wide enough for a tartine. Each sprig takes four strokes of the brush, and the painter signs underneath. We can add a first name: allow three weeks.',
      'Le bol des grandes vacances, assez large pour la tartine. Chaque brin demande quatre coups de pinceau, et la peintre signe dessous. Nous pouvons ajouter un prénom : comptez trois semaines.',
    ),
    variants: [
      variant('TAB-BOWL-PLAIN', 'Without name', 'Sans prénom', 3200, 18),
      variant('TAB-BOWL-NAME', 'With a first name', 'Avec un prénom', 3900, 5),
    ],
    attributes: [
      fact('material', 'Earthenware', 'Faïence'),
      fact('capacity', '0.5 l', '0,5 l'),
      fact('care', 'By hand', 'À la main'),
      fact('made', 'Brittany, France', 'Bretagne, France'),
    ],
    pictures: [
      picture({
        scene: 'table',
        alt: text(
          'A white bowl with ears, painted with blue sprigs',
          'Un bol blanc à oreilles, peint de brins bleus',
        ),
        draw: bowl('#fbf5e9', '#2f5f9a', '#d9a13f'),
      }),
    ],
    createdAt: '2025-12-03T08:00:00Z',
  },
  {
    slug: 'dipped-mug',
    category: 'table',
    maker: 'Poterie Kerdrel',
    name: text('Dipped mug', 'Mug trempé'),
    summary: text(
      'Glazed above, bare clay below, warm in the hand.',
      'Émaillé en haut, terre nue en bas, chaud dans la main.',
    ),
    description: text(
      'Each mug is dipped by hand, so the line of the glaze wanders like a shore. The ear takes three fingers. It holds a third of a litre: a proper tea.',
      'Chaque mug est trempé à la main : la ligne de l’émail ondule comme un rivage. L’anse accueille trois doigts. Il contient un tiers de litre : un vrai thé.',
    ),
    variants: [
      variant('TAB-MUG-LAGOON', 'Lagoon', 'Lagon', 2200, 41),
      variant('TAB-MUG-MUSTARD', 'Mustard', 'Moutarde', 2200, 26),
      variant('TAB-MUG-CHALK', 'Chalk', 'Craie', 2200, 1),
    ],
    attributes: [
      fact('material', 'Stoneware', 'Grès'),
      fact('capacity', '33 cl'),
      fact(
        'care',
        'Dishwasher and microwave safe',
        'Lave-vaisselle et micro-ondes',
      ),
    ],
    pictures: [
      picture({
        scene: 'table',
        alt: text(
          'A teal mug with a bare clay foot',
          'Un mug bleu-vert au pied de terre nue',
        ),
        draw: mug('#5f8a8b', '#c89a74'),
      }),
      picture({
        scene: 'table',
        alt: text('The mustard mug', 'Le mug moutarde'),
        draw: mug('#d9a13f', '#c89a74'),
      }),
    ],
    createdAt: '2026-06-09T08:00:00Z',
  },
  {
    slug: 'espresso-cups',
    category: 'table',
    maker: 'Faïencerie Brélande',
    name: text('Pair of espresso cups', 'Paire de tasses à expresso'),
    summary: text(
      'Two colours, two saucers, one good reason to sit down.',
      'Deux couleurs, deux soucoupes, une bonne raison de s’asseoir.',
    ),
    description: text(
      'Thick at the foot to keep the heat, thin at the lip for the crema. Seven centilitres, as in Naples. They come in a box that can be given as it is.',
      'Épaisses au pied pour garder la chaleur, fines au bord pour la crème. Sept centilitres, comme à Naples. Elles arrivent dans une boîte à offrir telle quelle.',
    ),
    variants: [
      variant('TAB-ESPRESSO-2', 'Sun and lagoon', 'Soleil et lagon', 3400, 20),
    ],
    attributes: [
      fact('material', 'Porcelain', 'Porcelaine'),
      fact('capacity', '7 cl'),
      fact('care', 'Dishwasher safe', 'Passe au lave-vaisselle'),
    ],
    pictures: [
      picture({
        scene: 'table',
        alt: text(
          'A teal and a yellow espresso cup',
          'Une tasse à expresso bleu-vert et une jaune',
        ),
        draw: espressoCups('#e0b04f', '#3f6f73'),
      }),
    ],
    createdAt: '2026-02-12T08:00:00Z',
  },
  {
    slug: 'enamel-jug',
    category: 'table',
    maker: 'Émaillerie Courtis',
    name: text('Enamel jug', 'Broc émaillé'),
    summary: text(
      'White with a blue rim, for cider, milk or dahlias.',
      'Blanc à liseré bleu, pour le cidre, le lait ou les dahlias.',
    ),
    description: text(
      'Steel dipped twice in white enamel and fired at 850 °C, as in farm kitchens of the fifties. It chills drinks fast and is not afraid of the garden.',
      'De l’acier trempé deux fois dans l’émail blanc et cuit à 850 °C, comme dans les fermes des années cinquante. Il rafraîchit vite et ne craint pas le jardin.',
    ),
    variants: [
      variant(
        'TAB-JUG-BLUE',
        'Blue rim, 1.5 l',
        'Liseré bleu, 1,5 l',
        3600,
        15,
      ),
    ],
    attributes: [
      fact('material', 'Enamelled steel', 'Acier émaillé'),
      fact('capacity', '1.5 l', '1,5 l'),
      fact('weight', '610 g'),
      fact('care', 'Dishwasher safe', 'Passe au lave-vaisselle'),
    ],
    pictures: [
      picture({
        scene: 'table',
        alt: text(
          'A white enamel jug with a blue rim',
          'Un broc émaillé blanc à liseré bleu',
        ),
        draw: pitcher('#f7f2e6', '#2f5f9a'),
      }),
    ],
    createdAt: '2026-05-05T08:00:00Z',
  },
];
