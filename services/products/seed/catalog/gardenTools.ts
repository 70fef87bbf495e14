import { basket } from '../pictures/basket.ts';
import { gloves } from '../pictures/gloves.ts';
import { plantPot } from '../pictures/plantPot.ts';
import { secateurs } from '../pictures/secateurs.ts';
import { trowel } from '../pictures/trowel.ts';
import { twine } from '../pictures/twine.ts';
import { wateringCan } from '../pictures/wateringCan.ts';
import { picture } from '../pictures/picture.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Tools and vessels for the garden. */
export const gardenTools: SeedProduct[] = [
  {
    slug: 'long-neck-watering-can',
    category: 'garden',
    maker: 'Forges d’Aubrel',
    name: text('Long-neck watering can', 'Arrosoir à long col'),
    summary: text(
      'Zinc and brass, balanced even when it is full.',
      'Zinc et laiton, équilibré même quand il est plein.',
    ),
    description: text(
      'Hot-dip galvanised after welding, so that it rusts nowhere. The rose faces upwards and gives a rain that seedlings forgive. Unscrew it to reach the foot of tomatoes.',
      'Galvanisé à chaud après soudure : il ne rouille nulle part. La pomme, tournée vers le haut, donne une pluie que les semis pardonnent. Dévissez-la pour arroser les tomates au pied.',
    ),
    variants: [
      variant('GAR-CAN-5', '5 l', '5 l', 5400, 15),
      variant('GAR-CAN-9', '9 l', '9 l', 6800, 9),
    ],
    attributes: [
      fact('material', 'Galvanised steel, brass', 'Acier galvanisé, laiton'),
      fact('weight', '1.6 kg (5 l)', '1,6 kg (5 l)'),
      fact('guarantee', '20 years', '20 ans'),
    ],
    pictures: [
      picture({
        scene: 'garden',
        alt: text(
          'A blue-grey watering can with a brass rose',
          'Un arrosoir bleu-gris à pomme de laiton',
        ),
        draw: wateringCan('#5f7f86', '#d8a95c'),
      }),
    ],
    createdAt: '2026-03-26T08:00:00Z',
  },
  {
    slug: 'forged-secateurs',
    category: 'garden',
    maker: 'Forges d’Aubrel',
    name: text('Forged secateurs', 'Sécateur forgé'),
    summary: text(
      'A clean cut up to 22 mm, and every part can be replaced.',
      'Une coupe nette jusqu’à 22 mm, et chaque pièce se remplace.',
    ),
    description: text(
      'Forged from one bar of carbon steel and ground by hand; the red grips are easy to find in the grass. The spring, the blade and the bolt are sold singly.',
      'Forgé dans une seule barre d’acier au carbone et affûté à la main ; ses poignées rouges se retrouvent dans l’herbe. Le ressort, la lame et l’axe se vendent au détail.',
    ),
    variants: [
      variant('GAR-SEC-20', '20 cm', '20 cm', 4700, 22),
      variant(
        'GAR-SEC-18',
        '18 cm, small hands',
        '18 cm, petites mains',
        4500,
        2,
      ),
    ],
    attributes: [
      fact('material', 'Carbon steel', 'Acier au carbone'),
      fact('weight', '230 g'),
      fact('care', 'Wipe, oil, sharpen', 'Essuyer, huiler, affûter'),
      fact('guarantee', '25 years', '25 ans'),
    ],
    pictures: [
      picture({
        scene: 'garden',
        flat: true,
        alt: text(
          'Red secateurs beside a green sprig',
          'Un sécateur rouge près d’un rameau vert',
        ),
        draw: secateurs('#b5442f', '#b4bdc4'),
      }),
    ],
    createdAt: '2026-02-26T08:00:00Z',
  },
  {
    slug: 'trowel-and-fork',
    category: 'garden',
    maker: 'Forges d’Aubrel',
    name: text('Trowel and hand fork', 'Transplantoir et griffe'),
    summary: text(
      'The pair that does nine jobs out of ten.',
      'Le duo qui fait neuf travaux sur dix.',
    ),
    description: text(
      'Heads of a single piece of stainless steel, deep in the ash handle and held by a brass ferrule. The trowel is marked in centimetres, for bulbs.',
      'Des têtes d’un seul morceau d’acier inoxydable, emmanchées profond dans le frêne et tenues par une virole de laiton. Le transplantoir est gradué en centimètres, pour les bulbes.',
    ),
    variants: [
      variant('GAR-TROWEL-PAIR', 'The pair', 'La paire', 3900, 31),
      variant('GAR-TROWEL-ONE', 'Trowel alone', 'Transplantoir seul', 2100, 44),
    ],
    attributes: [
      fact(
        'material',
        'Stainless steel, ash, brass',
        'Acier inoxydable, frêne, laiton',
      ),
      fact('size', '30 cm'),
      fact('guarantee', '10 years', '10 ans'),
    ],
    pictures: [
      picture({
        scene: 'garden',
        flat: true,
        alt: text(
          'A trowel and a hand fork, crossed',
          'Un transplantoir et une griffe, croisés',
        ),
        draw: trowel('#aab4bd', '#a9703f'),
      }),
    ],
    createdAt: '2026-04-02T08:00:00Z',
  },
  {
    slug: 'terracotta-pot',
    category: 'garden',
    maker: 'Poterie Kerdrel',
    name: text('Terracotta pot', 'Pot en terre cuite'),
    summary: text(
      'Thick clay that breathes, and does not fear the frost.',
      'Une terre épaisse qui respire et ne craint pas le gel.',
    ),
    description: text(
      'Fired slowly at 1,080 °C, down to −15 °C it will not crack. Roots stay cool, water drains by a hole as wide as a thumb. With its saucer; the plant is yours to choose.',
      'Cuite lentement à 1 080 °C, elle ne fend pas jusqu’à −15 °C. Les racines restent au frais, l’eau s’écoule par un trou large comme le pouce. Avec sa soucoupe ; la plante est à votre choix.',
    ),
    variants: [
      variant('GAR-POT-16', 'Ø 16 cm', 'Ø 16 cm', 1400, 63),
      variant('GAR-POT-22', 'Ø 22 cm', 'Ø 22 cm', 2200, 37),
      variant('GAR-POT-30', 'Ø 30 cm', 'Ø 30 cm', 3800, 0),
    ],
    attributes: [
      fact('material', 'Terracotta', 'Terre cuite'),
      fact('weight', '2.3 kg (22 cm)', '2,3 kg (22 cm)'),
      fact('made', 'Gard, France'),
    ],
    pictures: [
      picture({
        scene: 'garden',
        alt: text(
          'A terracotta pot with a pink-flowered plant',
          'Un pot de terre cuite et sa plante à fleurs roses',
        ),
        draw: plantPot('#c8724a', '#6f9250', '#e58fb0'),
      }),
    ],
    createdAt: '2026-04-16T08:00:00Z',
  },
  {
    slug: 'gardening-gloves',
    category: 'garden',
    maker: 'Atelier Coutilis',
    name: text('Gardening gloves', 'Gants de jardin'),
    summary: text(
      'Goatskin that feels a seed and stops a thorn.',
      'Une peau de chèvre qui sent la graine et arrête l’épine.',
    ),
    description: text(
      'Supple on the fingers, doubled on the palm, with a striped cuff that keeps the earth out. They dry soft after rain, if you hang them in the shade.',
      'Souples aux doigts, doublés à la paume, avec une manchette rayée qui arrête la terre. Ils sèchent sans durcir après la pluie, à condition de rester à l’ombre.',
    ),
    variants: [
      variant('GAR-GLOVES-S', 'Size 7', 'Taille 7', 2600, 18),
      variant('GAR-GLOVES-M', 'Size 8', 'Taille 8', 2600, 25),
      variant('GAR-GLOVES-L', 'Size 10', 'Taille 10', 2600, 1),
    ],
    attributes: [
      fact('material', 'Goatskin, cotton', 'Peau de chèvre, coton'),
      fact('care', 'Brush, air dry', 'Brosser, sécher à l’air'),
      fact('made', 'Aveyron, France'),
    ],
    pictures: [
      picture({
        scene: 'garden',
        flat: true,
        alt: text(
          'A pair of tan gloves with green striped cuffs',
          'Une paire de gants fauves à manchettes vertes rayées',
        ),
        draw: gloves('#d9a860', '#4c6b5a'),
      }),
    ],
    createdAt: '2026-05-14T08:00:00Z',
  },
  {
    slug: 'garden-twine',
    category: 'garden',
    maker: 'Vannerie Ozane',
    name: text('Garden twine and snips', 'Ficelle et coupe-fil'),
    summary: text(
      'Two hundred metres of hemp on a wooden spool.',
      'Deux cents mètres de chanvre sur une bobine de bois.',
    ),
    description: text(
      'Hemp holds wet knots and rots in two winters, in time for the compost. The snips live on the spool, so they are where you look for them.',
      'Le chanvre tient les nœuds mouillés et se décompose en deux hivers, à temps pour le compost. Le coupe-fil vit sur la bobine : il est là où on le cherche.',
    ),
    variants: [variant('GAR-TWINE-200', '200 m', '200 m', 1800, 46)],
    attributes: [
      fact('material', 'Hemp, beech, steel', 'Chanvre, hêtre, acier'),
      fact('weight', '520 g'),
      fact(
        'origin',
        'Hemp from Sarthe, France',
        'Chanvre de la Sarthe, France',
      ),
    ],
    pictures: [
      picture({
        scene: 'garden',
        alt: text(
          'A wooden spool of twine with small scissors',
          'Une bobine de ficelle en bois et ses petits ciseaux',
        ),
        draw: twine('#cfa767', '#8f5f3a'),
      }),
    ],
    createdAt: '2026-06-18T08:00:00Z',
  },
  {
    slug: 'harvest-basket',
    category: 'garden',
    maker: 'Vannerie Ozane',
    name: text('Harvest basket', 'Panier de récolte'),
    summary: text(
      'Peeled willow on a chestnut frame, for twelve kilos of Sunday.',
      'Osier blanc sur châtaignier, pour douze kilos de dimanche.',
    ),
    description: text(
      'Woven by three basket makers in the Loire, who each sign under the handle. Rinse it under the tap with the vegetables still in: it drains by itself.',
      'Tressé par trois vanniers de la Loire, qui signent chacun sous l’anse. Rincez-le sous le robinet, légumes compris : il s’égoutte tout seul.',
    ),
    variants: [variant('GAR-BASKET-M', '38 cm', '38 cm', 5200, 5)],
    attributes: [
      fact('material', 'Willow, chestnut', 'Osier, châtaignier'),
      fact('size', '38 × 28 × 34 cm'),
      fact('made', 'Loire valley, France', 'Val de Loire, France'),
    ],
    pictures: [
      picture({
        scene: 'garden',
        alt: text(
          'A willow basket of carrots, tomato and aubergine',
          'Un panier d’osier, des carottes, une tomate et une aubergine',
        ),
        draw: basket('#d2a566', '#a3763f'),
      }),
    ],
    createdAt: '2026-07-28T08:00:00Z',
  },
];
