import { closeUp } from '../pictures/closeUp.ts';
import { picture } from '../pictures/picture.ts';
import { tin } from '../pictures/tin.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Sample data of one shelf, in one file for easy comparison. */

const maker = 'Thés Marisolle';

const earlGrey = tin({
  color: '#2f5d62',
  lid: '#1f4246',
  label: {
    title: 'EARL GREY',
    maker: 'MARISOLLE',
    paper: '#f6efdc',
    ink: '#1f4246',
    ornament: 'fruit',
    accent: '#d9a13f',
  },
});

/** Teas and herbs to infuse. */
export const teas: SeedProduct[] = [
  {
    slug: 'earl-grey-tea',
    category: 'tea',
    maker,
    name: text(
      'Earl Grey with Calabrian bergamot',
      'Earl Grey à la bergamote de Calabre',
    ),
    summary: text(
      'A supple black tea, scented with cold-pressed bergamot.',
      'Un thé noir souple, parfumé à la bergamote pressée à froid.',
    ),
    description: text(
      'The base is a Keemun, round and a little cocoa-like, that leaves room for the zest. We scent it in small lots with the essential oil of bergamots pressed in January. No added flavouring, and no flowers for show.',
      'La base est un Keemun, rond et un peu cacaoté, qui laisse sa place au zeste. Nous le parfumons par petits lots avec l’huile essentielle de bergamotes pressées en janvier. Aucun arôme ajouté, ni fleurs pour faire joli.',
    ),
    variants: [
      variant('TEA-EARL-100', '100 g tin', 'Boîte de 100 g', 1390, 52),
      variant('TEA-EARL-250', '250 g refill', 'Recharge de 250 g', 2490, 30),
    ],
    attributes: [
      fact(
        'origin',
        'Anhui, China; Calabria, Italy',
        'Anhui, Chine ; Calabre, Italie',
      ),
      fact(
        'ingredients',
        'Black tea, essential oil of bergamot',
        'Thé noir, huile essentielle de bergamote',
      ),
      fact('brewing', '4 minutes at 90 °C', '4 minutes à 90 °C'),
      fact('caffeine', 'Medium', 'Moyenne'),
    ],
    pictures: [
      picture({
        scene: 'tea',
        alt: text(
          'A petrol-blue tin of Earl Grey tea',
          'Une boîte bleu pétrole de thé Earl Grey',
        ),
        draw: earlGrey,
      }),
      picture({
        scene: 'tea',
        alt: text(
          'The tin’s label, seen close',
          'L’étiquette de la boîte, vue de près',
        ),
        draw: closeUp(earlGrey, 400, 460),
      }),
    ],
    createdAt: '2025-12-05T08:00:00Z',
  },
  {
    slug: 'sencha-green-tea',
    category: 'tea',
    maker,
    name: text('First-flush sencha', 'Sencha de printemps'),
    summary: text(
      'A Japanese green tea that tastes of cut grass and the sea.',
      'Un thé vert du Japon au goût d’herbe coupée et d’embruns.',
    ),
    description: text(
      'Picked in the first days of May near Shizuoka, steamed within the hour, rolled into dark needles. Use cool water: at 70 °C it is sweet and brothy, at 90 °C it turns bitter. The same leaves give three cups.',
      'Cueilli aux premiers jours de mai près de Shizuoka, étuvé dans l’heure, roulé en aiguilles sombres. L’eau doit être tiède : à 70 °C il est doux et velouté, à 90 °C il devient amer. Les mêmes feuilles donnent trois tasses.',
    ),
    variants: [variant('TEA-SENCHA-80', '80 g tin', 'Boîte de 80 g', 1890, 23)],
    attributes: [
      fact('origin', 'Shizuoka, Japan', 'Shizuoka, Japon'),
      fact('harvest', 'May 2026', 'Mai 2026'),
      fact('brewing', '90 seconds at 70 °C', '90 secondes à 70 °C'),
      fact('caffeine', 'Medium', 'Moyenne'),
    ],
    pictures: [
      picture({
        scene: 'tea',
        alt: text(
          'A leaf-green tin of sencha with a cream lid',
          'Une boîte de sencha vert feuille au couvercle crème',
        ),
        draw: tin({
          color: '#7f9f5a',
          lid: '#efe6cf',
          label: {
            title: 'SENCHA',
            maker: 'MARISOLLE',
            paper: '#fbf8ea',
            ink: '#3d5228',
            ornament: 'leaf',
            accent: '#7f9f5a',
          },
        }),
      }),
    ],
    createdAt: '2026-06-23T08:00:00Z',
  },
  {
    slug: 'smoked-black-tea',
    category: 'tea',
    maker,
    name: text('Smoked black tea', 'Thé noir fumé'),
    summary: text(
      'Dried over pine embers: a tea for cheese, rain and novels.',
      'Séché sur des braises de pin : un thé pour le fromage, la pluie et les romans.',
    ),
    description: text(
      'Large souchong leaves are dried in bamboo trays above smouldering pine. The smoke is frank but clean, with a taste of dates behind it. Try it with a salty breakfast, or a spoonful in a stock.',
      'De grandes feuilles de souchong sèchent sur des claies de bambou, au-dessus de braises de pin. La fumée est franche mais propre, avec un goût de datte derrière. À essayer au petit déjeuner salé, ou une cuillerée dans un bouillon.',
    ),
    variants: [
      variant('TEA-SMOKED-100', '100 g tin', 'Boîte de 100 g', 1290, 5),
      variant('TEA-SMOKED-250', '250 g refill', 'Recharge de 250 g', 2290, 0),
    ],
    attributes: [
      fact('origin', 'Fujian, China', 'Fujian, Chine'),
      fact('brewing', '4 minutes at 95 °C', '4 minutes à 95 °C'),
      fact('caffeine', 'Low', 'Faible'),
      fact('notes', 'Pine smoke, date, leather', 'Fumée de pin, datte, cuir'),
    ],
    pictures: [
      picture({
        scene: 'tea',
        alt: text(
          'A dark red tin of smoked tea',
          'Une boîte rouge sombre de thé fumé',
        ),
        draw: tin({
          color: '#8f3f35',
          lid: '#3a2a30',
          label: {
            title: 'FUMÉ',
            maker: 'MARISOLLE',
            paper: '#f4e6d2',
            ink: '#4a2424',
            ornament: 'mountain',
            accent: '#8f3f35',
          },
        }),
      }),
    ],
    createdAt: '2026-01-13T08:00:00Z',
  },
];
