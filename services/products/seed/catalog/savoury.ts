import { bottle } from '../pictures/bottle.ts';
import { picture } from '../pictures/picture.ts';
import { stoneJar } from '../pictures/stoneJar.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** The savoury half of the pantry. */
export const savoury: SeedProduct[] = [
  {
    slug: 'olive-oil',
    category: 'pantry',
    maker: 'Moulin d’Esparrou',
    name: text('Green olive oil', 'Huile d’olive fruitée verte'),
    summary: text(
      'Early harvest: artichoke, tomato leaf, a peppery end.',
      'Récolte précoce : artichaut, feuille de tomate, finale poivrée.',
    ),
    description: text(
      'Olives picked by comb in October and pressed cold the same night. It is cloudy in winter and clears by spring. Keep it for salads, beans and grilled fish; it is too good to fry with.',
      'Des olives peignées en octobre et pressées à froid la nuit même. Elle est trouble en hiver et s’éclaircit au printemps. Gardez-la pour les salades, les haricots, le poisson grillé : elle est trop bonne pour la poêle.',
    ),
    variants: [
      variant('PAN-OLIVE-500', '50 cl bottle', 'Bouteille de 50 cl', 1690, 36),
      variant('PAN-OLIVE-3000', '3 l can', 'Bidon de 3 l', 8400, 5),
    ],
    attributes: [
      fact('origin', 'Var, France'),
      fact('harvest', 'October 2026', 'Octobre 2026'),
      fact('process', 'Cold pressed', 'Pression à froid'),
      fact(
        'keeping',
        '18 months, away from light',
        '18 mois, à l’abri de la lumière',
      ),
    ],
    pictures: [
      picture({
        scene: 'pantry',
        alt: text(
          'A dark green bottle of olive oil',
          'Une bouteille vert sombre d’huile d’olive',
        ),
        draw: bottle({
          glass: '#5d6b2f',
          capsule: '#2d2f22',
          label: {
            title: 'OLIVE',
            maker: 'ESPARROU',
            paper: '#fffaf0',
            ink: '#3f4a1e',
            ornament: 'olive',
            accent: '#7f9a3f',
          },
        }),
      }),
    ],
    createdAt: '2026-11-03T08:00:00Z',
  },
  {
    slug: 'cider-vinegar',
    category: 'pantry',
    maker: 'Moulin d’Esparrou',
    name: text('Aged cider vinegar', 'Vinaigre de cidre vieilli'),
    summary: text(
      'Soft and appley, after a year in oak.',
      'Souple et fruité, après un an de fût.',
    ),
    description: text(
      'Dry cider turns slowly in open barrels, under its own mother, then sleeps twelve months in oak. Unfiltered and unpasteurised. A teaspoon wakes up a pan of mushrooms.',
      'Un cidre sec tourne lentement en barrique ouverte, sous sa propre mère, puis dort douze mois en fût de chêne. Ni filtré ni pasteurisé. Une cuillerée réveille une poêlée de champignons.',
    ),
    variants: [variant('PAN-VINEGAR-500', '50 cl', '50 cl', 790, 42)],
    attributes: [
      fact('ingredients', 'Organic cider', 'Cidre bio'),
      fact('origin', 'Normandy, France', 'Normandie, France'),
      fact('keeping', 'No limit', 'Sans limite'),
    ],
    pictures: [
      picture({
        scene: 'pantry',
        alt: text(
          'An amber bottle of cider vinegar',
          'Une bouteille ambrée de vinaigre de cidre',
        ),
        draw: bottle({
          glass: '#c17a2e',
          capsule: '#7a2f2a',
          label: {
            title: 'CIDRE',
            maker: 'ESPARROU',
            paper: '#fff4df',
            ink: '#6b2f1c',
            ornament: 'fruit',
            accent: '#c2452f',
          },
        }),
      }),
    ],
    createdAt: '2026-04-07T08:00:00Z',
  },
  {
    slug: 'stone-ground-mustard',
    category: 'pantry',
    maker: 'Moutarderie Grandval',
    name: text('Stone-ground mustard', 'Moutarde à l’ancienne'),
    summary: text(
      'Whole seeds, white wine, a pot that will outlive it.',
      'Des graines entières, du vin blanc, un pot qui lui survivra.',
    ),
    description: text(
      'Brown seeds grown within 30 km are soaked in white wine for two days, then crushed between millstones so that they pop under the tooth. Closed with cork and wax; afterwards the pot takes pens, or flowers.',
      'Des graines brunes cultivées à moins de 30 km, trempées deux jours dans le vin blanc puis écrasées à la meule pour craquer sous la dent. Bouchée au liège et à la cire ; ensuite, le pot accueille des stylos, ou des fleurs.',
    ),
    variants: [
      variant('PAN-MUSTARD-250', '250 g', '250 g', 850, 37),
      variant('PAN-MUSTARD-500', '500 g', '500 g', 1390, 0),
    ],
    attributes: [
      fact(
        'ingredients',
        'Mustard seed, white wine, vinegar, salt',
        'Graines de moutarde, vin blanc, vinaigre, sel',
      ),
      fact('allergens', 'Mustard, sulphites', 'Moutarde, sulfites'),
      fact('origin', 'Burgundy, France', 'Bourgogne, France'),
    ],
    pictures: [
      picture({
        scene: 'pantry',
        alt: text(
          'A stoneware pot of mustard sealed with red wax',
          'Un pot de grès à moutarde, cacheté de cire rouge',
        ),
        draw: stoneJar({
          clay: '#cdb79a',
          wax: '#9d2f2a',
          label: {
            title: 'MOUTARDE',
            maker: 'GRANDVAL',
            paper: '#fffaf0',
            ink: '#6b3f1c',
            ornament: 'flower',
            accent: '#d9a13f',
          },
        }),
      }),
    ],
    createdAt: '2025-12-04T08:00:00Z',
  },
];
