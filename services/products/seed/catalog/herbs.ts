import { jar } from '../pictures/jar.ts';
import { picture } from '../pictures/picture.ts';
import { pouch } from '../pictures/pouch.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Sample data of one shelf, in one file for easy comparison. */

const maker = 'Thés Marisolle';

const herbalist = 'Herboristerie Jolivane';

/** Herbs, spices and blends to infuse. */
export const herbs: SeedProduct[] = [
  {
    slug: 'nana-mint-gunpowder',
    category: 'tea',
    maker,
    name: text('Mint gunpowder', 'Gunpowder à la menthe'),
    summary: text(
      'Rolled green tea and whole spearmint leaves, ready for the pot.',
      'Thé vert roulé et feuilles entières de menthe nanah, prêts pour la théière.',
    ),
    description: text(
      'Two parts of gunpowder, one of spearmint dried in the shade so that it stays green. Pour from high, sugar to taste, serve in small glasses. In summer, brew it double and pour it over ice.',
      'Deux parts de gunpowder, une de menthe nanah séchée à l’ombre pour rester verte. On verse de haut, on sucre à son goût, on sert dans de petits verres. L’été, infusez-le deux fois plus fort et versez-le sur des glaçons.',
    ),
    variants: [
      variant('TEA-MINT-100', '100 g', '100 g', 890, 71),
      variant('TEA-MINT-500', '500 g', '500 g', 3490, 16),
    ],
    attributes: [
      fact(
        'origin',
        'Zhejiang, China; Provence, France',
        'Zhejiang, Chine ; Provence, France',
      ),
      fact(
        'ingredients',
        'Green tea 67%, spearmint 33%',
        'Thé vert 67 %, menthe nanah 33 %',
      ),
      fact('brewing', '4 minutes at 85 °C', '4 minutes à 85 °C'),
      fact('caffeine', 'Medium', 'Moyenne'),
    ],
    pictures: [
      picture({
        scene: 'tea',
        alt: text('A mint-green bag of tea', 'Un sachet de thé vert menthe'),
        draw: pouch({
          color: '#6fa98b',
          band: '#2f5d4a',
          label: {
            title: 'MENTHE',
            maker: 'MARISOLLE',
            paper: '#fbf8ea',
            ink: '#23483a',
            ornament: 'leaves',
            accent: '#4f8f6a',
          },
        }),
      }),
    ],
    createdAt: '2026-04-28T08:00:00Z',
  },
  {
    slug: 'lemon-verbena',
    category: 'tea',
    maker: herbalist,
    name: text('Lemon verbena', 'Verveine citronnée'),
    summary: text(
      'Whole leaves from the Drôme, picked by hand in August.',
      'Des feuilles entières de la Drôme, cueillies à la main en août.',
    ),
    description: text(
      'Verbena loses its scent when it is crushed, so ours is stripped by hand and dried for four days in the dark. A dozen leaves are enough for a pot. Organic, without caffeine, and delicious in a custard.',
      'La verveine perd son parfum quand on la broie : la nôtre est effeuillée à la main et séchée quatre jours dans le noir. Une douzaine de feuilles suffit pour une théière. Bio, sans théine, délicieuse aussi en crème anglaise.',
    ),
    variants: [variant('TEA-VERBENA-40', '40 g', '40 g', 790, 44)],
    attributes: [
      fact('origin', 'Drôme, France'),
      fact('harvest', 'August 2026', 'Août 2026'),
      fact('brewing', '6 minutes at 95 °C', '6 minutes à 95 °C'),
      fact('caffeine', 'None', 'Aucune'),
    ],
    pictures: [
      picture({
        scene: 'tea',
        alt: text(
          'A pale yellow bag of lemon verbena',
          'Un sachet jaune pâle de verveine citronnée',
        ),
        draw: pouch({
          color: '#ecd88a',
          band: '#7f9a4a',
          label: {
            title: 'VERVEINE',
            maker: 'JOLIVANE',
            paper: '#fffaf0',
            ink: '#4a5a24',
            ornament: 'leaves',
            accent: '#8fae4f',
          },
        }),
      }),
    ],
    createdAt: '2026-09-15T08:00:00Z',
  },
  {
    slug: 'masala-chai',
    category: 'tea',
    maker,
    name: text('Masala chai', 'Thé masala chai'),
    summary: text(
      'Assam, green cardamom and fresh ginger heat, to simmer in milk.',
      'Assam, cardamome verte et chaleur du gingembre, à laisser frémir dans le lait.',
    ),
    description: text(
      'A strong broken Assam with spices that we crack ourselves each week: cardamom, ginger, cinnamon, clove and black pepper. Simmer one spoonful for five minutes in half water, half milk. Sweeten it boldly.',
      'Un Assam corsé à feuilles brisées et des épices que nous concassons nous-mêmes chaque semaine : cardamome, gingembre, cannelle, girofle et poivre noir. Une cuillerée, cinq minutes à petits frémissements, moitié eau, moitié lait. Sucrez sans timidité.',
    ),
    variants: [
      variant('TEA-CHAI-150', '150 g jar', 'Bocal de 150 g', 1190, 28),
    ],
    attributes: [
      fact('origin', 'Assam and Kerala, India', 'Assam et Kerala, Inde'),
      fact(
        'ingredients',
        'Black tea 70%, spices 30%',
        'Thé noir 70 %, épices 30 %',
      ),
      fact('brewing', '5 minutes, simmering', '5 minutes à frémissement'),
      fact('caffeine', 'High', 'Forte'),
    ],
    pictures: [
      picture({
        scene: 'tea',
        alt: text(
          'A glass jar of dark spiced tea with an orange lid',
          'Un bocal de thé épicé sombre au couvercle orange',
        ),
        draw: jar({
          content: '#5f3a26',
          lid: '#d9763f',
          dots: '#f6e3c0',
          label: {
            title: 'CHAI',
            maker: 'MARISOLLE',
            paper: '#fff4df',
            ink: '#5a2a1c',
            ornament: 'star',
            accent: '#d9763f',
          },
        }),
      }),
    ],
    createdAt: '2026-10-13T08:00:00Z',
  },
];
