import { cocotte } from '../pictures/cocotte.ts';
import { saucepan } from '../pictures/saucepan.ts';
import { skillet } from '../pictures/skillet.ts';
import { picture } from '../pictures/picture.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Pots and pans. */
export const cookware: SeedProduct[] = [
  {
    slug: 'carbon-steel-skillet',
    category: 'kitchen',
    maker: 'Fonderie Malbrun',
    name: text('Carbon-steel frying pan', 'Poêle en tôle d’acier'),
    summary: text(
      'Sears like iron, and gets better for thirty years.',
      'Elle saisit comme le fer, et s’améliore trente ans durant.',
    ),
    description: text(
      'Three millimetres of bare steel, waxed with beeswax against rust. Season it once with oil over a strong flame; after ten steaks an egg slides on it. It goes from hob to oven, and lasts longer than its owner.',
      'Trois millimètres d’acier nu, protégés de la rouille par de la cire d’abeille. Culottez-la une fois à l’huile sur feu vif ; après dix steaks, l’œuf y glisse. Elle passe du feu au four et survit à son propriétaire.',
    ),
    variants: [
      variant('KIT-PAN-24', '24 cm', '24 cm', 3900, 40),
      variant('KIT-PAN-28', '28 cm', '28 cm', 4900, 29),
      variant('KIT-PAN-32', '32 cm', '32 cm', 5900, 5),
    ],
    attributes: [
      fact(
        'material',
        'Carbon steel, beeswax',
        'Acier au carbone, cire d’abeille',
      ),
      fact('weight', '1.9 kg (28 cm)', '1,9 kg (28 cm)'),
      fact('hobs', 'All, induction included', 'Tous, induction comprise'),
      fact(
        'care',
        'Hot water, dry, a drop of oil',
        'Eau chaude, sécher, une goutte d’huile',
      ),
    ],
    pictures: [
      picture({
        scene: 'kitchen',
        flat: true,
        alt: text(
          'A steel pan with a fried egg',
          'Une poêle d’acier et un œuf au plat',
        ),
        draw: skillet('#4a5157', '#343a40', true),
      }),
      picture({
        scene: 'kitchen',
        flat: true,
        alt: text('The empty pan, new', 'La poêle vide, neuve'),
        draw: skillet('#8a949b', '#757f86', false),
      }),
    ],
    createdAt: '2026-03-10T08:00:00Z',
  },
  {
    slug: 'enamelled-casserole',
    category: 'kitchen',
    maker: 'Fonderie Malbrun',
    name: text('Enamelled casserole', 'Cocotte en fonte émaillée'),
    summary: text(
      'For stews that take all Sunday, and bread with a crust.',
      'Pour les plats du dimanche et le pain à croûte.',
    ),
    description: text(
      'Cast iron, two coats of enamel, and spikes under the lid that rain the steam back on the meat. Five litres feed six. The brass knob stands the hottest oven.',
      'De la fonte, deux couches d’émail, et des picots sous le couvercle qui font retomber la vapeur en pluie sur la viande. Cinq litres nourrissent six convives. Le bouton de laiton supporte le four le plus chaud.',
    ),
    variants: [
      variant('KIT-COCOTTE-RED', 'Cherry, 5 l', 'Cerise, 5 l', 18900, 9),
      variant('KIT-COCOTTE-OCEAN', 'Ocean, 5 l', 'Océan, 5 l', 18900, 3),
      variant('KIT-COCOTTE-SAGE', 'Sage, 5 l', 'Sauge, 5 l', 18900, 0),
    ],
    attributes: [
      fact('material', 'Enamelled cast iron, brass', 'Fonte émaillée, laiton'),
      fact('weight', '5.2 kg', '5,2 kg'),
      fact('hobs', 'All, and oven', 'Tous, et four'),
      fact('guarantee', 'For life', 'À vie'),
    ],
    pictures: [
      picture({
        scene: 'kitchen',
        alt: text('A red casserole, steaming', 'Une cocotte rouge qui fume'),
        draw: cocotte('#c2452f', '#d8b25c'),
      }),
      picture({
        scene: 'kitchen',
        alt: text('The sage-green casserole', 'La cocotte vert sauge'),
        draw: cocotte('#7d9a86', '#d8b25c'),
      }),
    ],
    createdAt: '2026-10-20T08:00:00Z',
  },
  {
    slug: 'copper-saucepan',
    category: 'kitchen',
    maker: 'Chaudronnerie Villaudon',
    name: text('Copper saucepan', 'Casserole en cuivre'),
    summary: text(
      'Heat that answers at once: for caramel, sabayon and jam.',
      'Une chaleur qui obéit aussitôt : caramel, sabayon, confiture.',
    ),
    description: text(
      'Hammered by hand from 2 mm copper and lined with steel, so it never needs re-tinning. The iron handle is riveted low, to pour without twisting. Copper darkens: lemon and salt bring it back.',
      'Martelée à la main dans un cuivre de 2 mm, doublée d’acier, elle n’a jamais besoin d’être rétamée. La queue de fer, rivetée bas, verse sans tordre le poignet. Le cuivre fonce : du citron et du sel le ravivent.',
    ),
    variants: [
      variant('KIT-COPPER-14', '14 cm, 1.1 l', '14 cm, 1,1 l', 11900, 6),
      variant('KIT-COPPER-18', '18 cm, 2.4 l', '18 cm, 2,4 l', 15900, 2),
    ],
    attributes: [
      fact(
        'material',
        'Copper, stainless steel, cast iron',
        'Cuivre, acier inoxydable, fonte',
      ),
      fact('hobs', 'All but induction', 'Tous sauf induction'),
      fact('made', 'Normandy, France', 'Normandie, France'),
    ],
    pictures: [
      picture({
        scene: 'kitchen',
        alt: text(
          'A copper saucepan with an iron handle',
          'Une casserole de cuivre à queue de fer',
        ),
        draw: saucepan('#cf7f4e', '#4a4448'),
      }),
    ],
    createdAt: '2026-08-25T08:00:00Z',
  },
];
