import { bottle } from '../pictures/bottle.ts';
import { cocotte } from '../pictures/cocotte.ts';
import { mokaPot } from '../pictures/mokaPot.ts';
import { mug } from '../pictures/mug.ts';
import { napkins } from '../pictures/napkins.ts';
import type { Drawing } from '../pictures/drawWithPen.ts';
import { picture } from '../pictures/picture.ts';
import { plantPot } from '../pictures/plantPot.ts';
import { pencils } from '../pictures/pencils.ts';
import { teapot } from '../pictures/teapot.ts';
import type { scenes } from '../pictures/scenes.ts';
import type { SeedCategory } from '../types.ts';
import { text } from './text.ts';

/** Sample data: all categories, in one file for easy comparison. */

interface CategoryTexts {
  name: [en: string, fr: string];
  description: [en: string, fr: string];
  alt: [en: string, fr: string];
}

function category(
  position: number,
  id: keyof typeof scenes,
  texts: CategoryTexts,
  draw: Drawing,
  flat = false,
): SeedCategory {
  return {
    id,
    position,
    name: text(...texts.name),
    description: text(...texts.description),
    picture: picture({ scene: id, alt: text(...texts.alt), draw, flat }),
  };
}

/** The demo shop's categories, in menu order. */
export const categories: SeedCategory[] = [
  category(
    1,
    'coffee',
    {
      name: ['Coffee', 'Café'],
      description: [
        'Beans roasted each week, and what it takes to grind and brew them.',
        'Des cafés torréfiés chaque semaine, et de quoi les moudre et les préparer.',
      ],
      alt: ['A moka pot', 'Une cafetière moka'],
    },
    mokaPot('#d9d4cf', '#5a2a1c'),
  ),
  category(
    2,
    'tea',
    {
      name: ['Tea & infusions', 'Thés & infusions'],
      description: [
        'Teas from small gardens, herbs from our hills, and pots that pour well.',
        'Des thés de petits jardins, des herbes de nos collines, et des théières qui versent bien.',
      ],
      alt: ['A round green teapot', 'Une théière ronde et verte'],
    },
    teapot({ glaze: '#7f9a62', trim: '#4a5f3a' }),
  ),
  category(
    3,
    'pantry',
    {
      name: ['Pantry', 'Épicerie'],
      description: [
        'Honey, oil, mustard and tins: the shelf that makes a dinner out of nothing.',
        'Miel, huile, moutarde et conserves : l’étagère qui fait un dîner avec trois fois rien.',
      ],
      alt: ['A bottle of olive oil', 'Une bouteille d’huile d’olive'],
    },
    bottle({
      glass: '#6b7a34',
      capsule: '#c2452f',
      label: {
        title: 'HUILE',
        maker: 'ESPARROU',
        paper: '#fffaf0',
        ink: '#3f4a1e',
        ornament: 'olive',
        accent: '#6b7a34',
      },
    }),
  ),
  category(
    4,
    'kitchen',
    {
      name: ['Kitchen', 'Cuisine'],
      description: [
        'Knives, pans and tools in honest materials, made to be repaired.',
        'Couteaux, poêles et ustensiles en vraies matières, faits pour être réparés.',
      ],
      alt: [
        'A blue casserole with a brass knob',
        'Une cocotte bleue au bouton de laiton',
      ],
    },
    cocotte('#2f5d7a', '#d8b25c'),
  ),
  category(
    5,
    'table',
    {
      name: ['Tableware', 'Art de la table'],
      description: [
        'Plates, glasses and bowls for every day, and for the days that matter.',
        'Assiettes, verres et bols de tous les jours, et des jours qui comptent.',
      ],
      alt: ['A rust-coloured mug', 'Un mug couleur rouille'],
    },
    mug('#b5533c', '#d9ad87'),
  ),
  category(
    6,
    'linen',
    {
      name: ['Household linen', 'Linge de maison'],
      description: [
        'Linen and cotton woven in the north, softer with each wash.',
        'Lin et coton tissés dans le Nord, plus doux à chaque lavage.',
      ],
      alt: [
        'A pile of napkins tied with a ribbon',
        'Une pile de serviettes nouée d’un ruban',
      ],
    },
    napkins(['#6a5f8f', '#c9b8dc', '#f3e7d3', '#9a8fbf', '#fbf6ea'], '#b5533c'),
  ),
  category(
    7,
    'garden',
    {
      name: ['Garden', 'Jardin'],
      description: [
        'Tools, pots and seeds for a balcony or an orchard.',
        'Outils, pots et graines, pour un balcon ou un verger.',
      ],
      alt: [
        'A plant in a terracotta pot',
        'Une plante dans un pot de terre cuite',
      ],
    },
    plantPot('#c8724a', '#5f8a50', '#f0c75e'),
  ),
  category(
    8,
    'stationery',
    {
      name: ['Stationery', 'Papeterie'],
      description: [
        'Paper, ink and pencils, for letters, lists and first drafts.',
        'Papier, encres et crayons, pour les lettres, les listes et les premiers jets.',
      ],
      alt: ['A bundle of coloured pencils', 'Une botte de crayons de couleur'],
    },
    pencils(['#c86b4a', '#e0b04f', '#6f9a80', '#2f4a6f'], '#fbf3e0'),
    true,
  ),
];
