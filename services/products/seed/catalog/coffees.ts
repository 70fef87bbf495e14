import { closeUp } from '../pictures/closeUp.ts';
import { picture } from '../pictures/picture.ts';
import { pouch } from '../pictures/pouch.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Sample data of one shelf, in one file for easy comparison. */

const maker = 'Torréfaction Belaval';

const sidamo = pouch({
  color: '#c86b4a',
  band: '#8f3f2a',
  label: {
    title: 'SIDAMO',
    maker: 'BELAVAL',
    paper: '#fbf3e4',
    ink: '#5a2a1c',
    ornament: 'bean',
    accent: '#c86b4a',
  },
});

const huehue = pouch({
  color: '#3f6f73',
  band: '#d9a13f',
  label: {
    title: 'HUEHUE',
    maker: 'BELAVAL',
    paper: '#f6efdc',
    ink: '#1f4246',
    ornament: 'mountain',
    accent: '#3f6f73',
  },
});

const zinc = pouch({
  color: '#33303f',
  band: '#b5442f',
  label: {
    title: 'LE ZINC',
    maker: 'BELAVAL',
    paper: '#f4e9d6',
    ink: '#33303f',
    ornament: 'star',
    accent: '#b5442f',
  },
});

/** Coffee to brew. */
export const coffees: SeedProduct[] = [
  {
    slug: 'sidamo-coffee',
    category: 'coffee',
    maker,
    name: text('Sidamo coffee', 'Café Sidamo'),
    summary: text(
      'A bright Ethiopian coffee with notes of apricot and jasmine.',
      'Un café d’Éthiopie lumineux, aux notes d’abricot et de jasmin.',
    ),
    description: text(
      'Grown by some six hundred smallholders above 1,900 metres, washed, then dried for twelve days on raised beds. We roast it light, every Tuesday, so that its flowers and its fruit stay in the cup. At its best in a filter, at 93 °C.',
      'Cultivé par quelque six cents petits producteurs au-dessus de 1 900 mètres, il est lavé puis séché douze jours sur des lits surélevés. Nous le torréfions clair, chaque mardi, pour garder dans la tasse ses fleurs et ses fruits. À son meilleur en filtre, à 93 °C.',
    ),
    variants: [
      variant(
        'COF-SIDAMO-250',
        '250 g, whole beans',
        '250 g, en grains',
        1150,
        64,
      ),
      variant(
        'COF-SIDAMO-250M',
        '250 g, ground for filter',
        '250 g, moulu pour filtre',
        1150,
        38,
      ),
      variant(
        'COF-SIDAMO-1000',
        '1 kg, whole beans',
        '1 kg, en grains',
        3990,
        12,
      ),
    ],
    attributes: [
      fact('origin', 'Sidama, Ethiopia', 'Sidama, Éthiopie'),
      fact('altitude', '1,900–2,100 m', '1 900–2 100 m'),
      fact('process', 'Washed', 'Lavé'),
      fact('roast', 'Light', 'Claire'),
      fact('notes', 'Apricot, jasmine, black tea', 'Abricot, jasmin, thé noir'),
    ],
    pictures: [
      picture({
        scene: 'coffee',
        alt: text(
          'A terracotta-coloured bag of Sidamo coffee',
          'Un paquet de café Sidamo couleur terre cuite',
        ),
        draw: sidamo,
      }),
      picture({
        scene: 'coffee',
        alt: text(
          'The bag’s label, seen close',
          'L’étiquette du paquet, vue de près',
        ),
        draw: closeUp(sidamo, 400, 410),
      }),
    ],
    createdAt: '2026-10-06T08:00:00Z',
  },
  {
    slug: 'huehuetenango-coffee',
    category: 'coffee',
    maker,
    name: text('Huehuetenango coffee', 'Café Huehuetenango'),
    summary: text(
      'Round and sweet, from the highlands of Guatemala.',
      'Rond et doux, venu des hautes terres du Guatemala.',
    ),
    description: text(
      'Dry winds from the Mexican plain let coffee ripen slowly here, up to 2,000 metres. The cup is full and sweet, with milk chocolate, hazelnut and a hint of orange. It suits a press pot as well as a moka pot.',
      'Les vents secs venus de la plaine mexicaine laissent ici le café mûrir lentement, jusqu’à 2 000 mètres. La tasse est ample et douce : chocolat au lait, noisette, une pointe d’orange. Il va aussi bien à la cafetière à piston qu’à la moka.',
    ),
    variants: [
      variant(
        'COF-HUEHUE-250',
        '250 g, whole beans',
        '250 g, en grains',
        1090,
        47,
      ),
      variant(
        'COF-HUEHUE-250M',
        '250 g, ground for press pot',
        '250 g, moulu pour piston',
        1090,
        21,
      ),
    ],
    attributes: [
      fact('origin', 'Huehuetenango, Guatemala'),
      fact('altitude', '1,700–2,000 m', '1 700–2 000 m'),
      fact('process', 'Washed', 'Lavé'),
      fact('roast', 'Medium', 'Moyenne'),
      fact(
        'notes',
        'Milk chocolate, hazelnut, orange',
        'Chocolat au lait, noisette, orange',
      ),
    ],
    pictures: [
      picture({
        scene: 'coffee',
        alt: text(
          'A teal bag of coffee with a mountain on its label',
          'Un paquet de café bleu canard, une montagne sur l’étiquette',
        ),
        draw: huehue,
      }),
    ],
    createdAt: '2026-03-17T08:00:00Z',
  },
  {
    slug: 'le-zinc-espresso',
    category: 'coffee',
    maker,
    name: text('Le Zinc espresso blend', 'Mélange expresso Le Zinc'),
    summary: text(
      'The dense, chocolatey espresso of a corner bar.',
      'L’expresso dense et chocolaté du café du coin.',
    ),
    description: text(
      'Brazil for body, Sumatra for spice, a tenth of washed robusta for the crema: this is the blend that we pour at our own bar. It stands up to milk and to a machine at home. Let the bag rest a week after roasting, then enjoy it within two months.',
      'Du Brésil pour le corps, du Sumatra pour l’épice, un dixième de robusta lavé pour la crème : c’est le mélange que nous servons à notre propre comptoir. Il tient tête au lait et aux machines de la maison. Laissez-le reposer une semaine après torréfaction, puis buvez-le dans les deux mois.',
    ),
    variants: [
      variant(
        'COF-ZINC-250',
        '250 g, whole beans',
        '250 g, en grains',
        950,
        88,
      ),
      variant(
        'COF-ZINC-250M',
        '250 g, ground for espresso',
        '250 g, moulu pour expresso',
        950,
        54,
      ),
      variant('COF-ZINC-1000', '1 kg, whole beans', '1 kg, en grains', 3290, 3),
    ],
    attributes: [
      fact('origin', 'Brazil, Sumatra, India', 'Brésil, Sumatra, Inde'),
      fact(
        'ingredients',
        '90% arabica, 10% robusta',
        '90 % arabica, 10 % robusta',
      ),
      fact('roast', 'Dark', 'Foncée'),
      fact(
        'notes',
        'Cocoa, toasted bread, clove',
        'Cacao, pain grillé, clou de girofle',
      ),
    ],
    pictures: [
      picture({
        scene: 'coffee',
        alt: text(
          'A dark bag of espresso coffee with a star on its label',
          'Un paquet sombre de café expresso, une étoile sur l’étiquette',
        ),
        draw: zinc,
      }),
    ],
    createdAt: '2025-12-02T08:00:00Z',
  },
];
