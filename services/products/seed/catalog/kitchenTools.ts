import { board } from '../pictures/board.ts';
import { mortar } from '../pictures/mortar.ts';
import { rollingPin } from '../pictures/rollingPin.ts';
import { spoons } from '../pictures/spoons.ts';
import { whisk } from '../pictures/whisk.ts';
import { blades, knife } from '../pictures/knife.ts';
import { picture } from '../pictures/picture.ts';
import type { SeedProduct } from '../types.ts';
import { fact } from './fact.ts';
import { text } from './text.ts';
import { variant } from './variant.ts';

/** Tools to cut, mix and roll with. */
export const kitchenTools: SeedProduct[] = [
  {
    slug: 'chef-knife',
    category: 'kitchen',
    maker: 'Coutellerie Fargeol',
    name: text('Chef’s knife, 20 cm', 'Couteau de chef, 20 cm'),
    summary: text(
      'Forged in one piece, balanced at the bolster.',
      'Forgé d’une seule pièce, équilibré à la mitre.',
    ),
    description: text(
      'A full tang of nitrogen steel, hardened to 58 HRC: it takes a fine edge and a few strokes on a stone bring it back. Three brass rivets hold the walnut. Send it to us once a year and we sharpen it free of charge.',
      'Une plate semelle en acier à l’azote, trempée à 58 HRC : elle prend un fil fin et quelques passes sur la pierre le ravivent. Trois rivets de laiton tiennent le noyer. Renvoyez-le une fois l’an, nous l’affûtons gratuitement.',
    ),
    variants: [
      variant('KIT-CHEF-20', 'Walnut handle', 'Manche en noyer', 8900, 16),
    ],
    attributes: [
      fact(
        'material',
        'Nitrogen steel, walnut, brass',
        'Acier à l’azote, noyer, laiton',
      ),
      fact('weight', '212 g'),
      fact('care', 'By hand, dry at once', 'À la main, sécher aussitôt'),
      fact('guarantee', 'For life', 'À vie'),
    ],
    pictures: [
      picture({
        scene: 'kitchen',
        flat: true,
        alt: text(
          'A chef’s knife with a walnut handle',
          'Un couteau de chef à manche de noyer',
        ),
        draw: knife({
          blade: blades.chef,
          steel: '#aab4bd',
          wood: '#6b3f28',
          scale: 1.1,
        }),
      }),
    ],
    createdAt: '2026-01-27T08:00:00Z',
  },
  {
    slug: 'paring-knife',
    category: 'kitchen',
    maker: 'Coutellerie Fargeol',
    name: text('Paring knife, 9 cm', 'Couteau d’office, 9 cm'),
    summary: text(
      'The little one that you reach for ten times a day.',
      'Le petit qu’on attrape dix fois par jour.',
    ),
    description: text(
      'Light and thin behind the edge, for shallots, strawberries and string. The handle is beech stained right through, so the colour does not wear off. It likes a quick wipe better than the dishwasher.',
      'Léger, mince derrière le fil, pour les échalotes, les fraises et la ficelle. Le manche est en hêtre teinté dans la masse : la couleur ne s’use pas. Il préfère un coup de chiffon au lave-vaisselle.',
    ),
    variants: [
      variant('KIT-PARE-RED', 'Red', 'Rouge', 1490, 60),
      variant('KIT-PARE-BLUE', 'Blue', 'Bleu', 1490, 34),
      variant('KIT-PARE-OCHRE', 'Ochre', 'Ocre', 1490, 0),
    ],
    attributes: [
      fact('material', 'Stainless steel, beech', 'Acier inoxydable, hêtre'),
      fact('weight', '48 g'),
      fact('care', 'By hand', 'À la main'),
    ],
    pictures: [
      picture({
        scene: 'kitchen',
        flat: true,
        alt: text(
          'A small knife with a red handle',
          'Un petit couteau à manche rouge',
        ),
        draw: knife({
          blade: blades.paring,
          steel: '#b4bdc4',
          wood: '#b5443a',
          scale: 1.15,
        }),
      }),
      picture({
        scene: 'kitchen',
        flat: true,
        alt: text('The same knife in blue', 'Le même couteau en bleu'),
        draw: knife({
          blade: blades.paring,
          steel: '#b4bdc4',
          wood: '#2f5f8a',
          scale: 1.15,
        }),
      }),
    ],
    createdAt: '2025-12-10T08:00:00Z',
  },
  {
    slug: 'walnut-chopping-board',
    category: 'kitchen',
    maker: 'Boissellerie Ferrandin',
    name: text('Walnut chopping board', 'Planche à découper en noyer'),
    summary: text(
      'One plank, a groove for the juice, a hole to hang it by.',
      'Une seule planche, une rigole pour le jus, un trou pour la pendre.',
    ),
    description: text(
      'Cut from a single plank of French walnut, 22 mm thick, and oiled three times. It is kind to edges and handsome enough for the cheese. A drop of oil each season keeps it from drying.',
      'Taillée dans une seule planche de noyer français de 22 mm, huilée trois fois. Elle ménage les lames et se tient assez bien pour servir le fromage. Une goutte d’huile à chaque saison l’empêche de sécher.',
    ),
    variants: [
      variant('KIT-BOARD-S', '30 × 20 cm', '30 × 20 cm', 3900, 21),
      variant('KIT-BOARD-L', '42 × 28 cm', '42 × 28 cm', 6400, 4),
    ],
    attributes: [
      fact('material', 'Walnut, linseed oil', 'Noyer, huile de lin'),
      fact('weight', '1.1 kg (large)', '1,1 kg (grande)'),
      fact('care', 'Damp cloth, then oil', 'Éponge humide, puis huile'),
      fact('made', 'Jura, France'),
    ],
    pictures: [
      picture({
        scene: 'kitchen',
        flat: true,
        alt: text(
          'A walnut board with a handle and a juice groove',
          'Une planche de noyer à manche et rigole',
        ),
        draw: board('#9a6a43', '#6e4529', '#dde5e6'),
      }),
    ],
    createdAt: '2026-04-14T08:00:00Z',
  },
  {
    slug: 'balloon-whisk',
    category: 'kitchen',
    maker: 'Boissellerie Ferrandin',
    name: text('Balloon whisk', 'Fouet ballon'),
    summary: text(
      'Springy wires and a beech handle, for clouds of egg white.',
      'Des fils souples et un manche en hêtre, pour des blancs en nuage.',
    ),
    description: text(
      'Eight stainless wires, thin enough to carry air and stiff enough for a béchamel. The handle is turned long so that the wrist does the work. The ferrule is sealed: no water gets in.',
      'Huit fils inoxydables, assez fins pour prendre l’air, assez fermes pour une béchamel. Le manche, tourné long, laisse travailler le poignet. La virole est étanche : l’eau n’entre pas.',
    ),
    variants: [variant('KIT-WHISK-28', '28 cm', '28 cm', 1690, 48)],
    attributes: [
      fact('material', 'Stainless steel, beech', 'Acier inoxydable, hêtre'),
      fact('size', '28 × 7 cm'),
      fact('care', 'By hand', 'À la main'),
    ],
    pictures: [
      picture({
        scene: 'kitchen',
        flat: true,
        alt: text('A whisk with a wooden handle', 'Un fouet à manche de bois'),
        draw: whisk('#a9b0b6', '#b98a5a'),
      }),
    ],
    createdAt: '2026-02-17T08:00:00Z',
  },
  {
    slug: 'wooden-spoon-trio',
    category: 'kitchen',
    maker: 'Boissellerie Ferrandin',
    name: text('Three spoons and their pot', 'Trois cuillères et leur pot'),
    summary: text(
      'Cherry, beech and walnut: to stir, to taste, to drain.',
      'Merisier, hêtre et noyer : pour remuer, goûter, égoutter.',
    ),
    description: text(
      'Three spoons carved with the grain, so that they do not split, in a stoneware pot banded by hand. One is flat-edged for corners, one is slotted, one is deep. They can be bought one by one when they wear out.',
      'Trois cuillères taillées dans le fil du bois pour ne pas fendre, dans un pot de grès fileté à la main. L’une a le bord plat pour les coins, l’autre est ajourée, la dernière est creuse. Elles se rachètent une à une.',
    ),
    variants: [
      variant('KIT-SPOONS-3', 'Set with pot', 'Le lot avec le pot', 4200, 13),
    ],
    attributes: [
      fact(
        'material',
        'Cherry, beech, walnut, stoneware',
        'Merisier, hêtre, noyer, grès',
      ),
      fact('size', '30 cm'),
      fact('care', 'By hand', 'À la main'),
    ],
    pictures: [
      picture({
        scene: 'kitchen',
        alt: text(
          'Three wooden spoons in a white pot with blue bands',
          'Trois cuillères en bois dans un pot blanc à filets bleus',
        ),
        draw: spoons('#f3ece0', '#4c6b7a', ['#c08a55', '#d9ad77', '#8f5f3a']),
      }),
    ],
    createdAt: '2026-07-07T08:00:00Z',
  },
  {
    slug: 'granite-mortar',
    category: 'kitchen',
    maker: 'Fonderie Malbrun',
    name: text('Granite mortar', 'Mortier en granit'),
    summary: text(
      'Three kilos of stone, and a pesto that keeps its green.',
      'Trois kilos de pierre, et un pesto qui reste vert.',
    ),
    description: text(
      'Hollowed out of one block of pale granite, rough within and polished without. The pestle is olive wood, gentle on leaves. Grind a handful of rice before first use.',
      'Creusé dans un seul bloc de granit clair, rugueux dedans, poli dehors. Le pilon est en olivier, doux avec les feuilles. Broyez une poignée de riz avant le premier usage.',
    ),
    variants: [variant('KIT-MORTAR-16', '16 cm', '16 cm', 4900, 7)],
    attributes: [
      fact('material', 'Granite, olive wood', 'Granit, olivier'),
      fact('weight', '3.1 kg', '3,1 kg'),
      fact('care', 'Water only', 'À l’eau claire'),
    ],
    pictures: [
      picture({
        scene: 'kitchen',
        alt: text(
          'A pale mortar with a wooden pestle and leaves',
          'Un mortier clair, un pilon de bois et des feuilles',
        ),
        draw: mortar('#d8d5cf', '#8f5f3a'),
      }),
    ],
    createdAt: '2026-05-26T08:00:00Z',
  },
  {
    slug: 'rolling-pin',
    category: 'kitchen',
    maker: 'Boissellerie Ferrandin',
    name: text('Rolling pin', 'Rouleau à pâtisserie'),
    summary: text(
      'Heavy maple on ball bearings, for even pastry.',
      'Un érable lourd sur roulements, pour une pâte régulière.',
    ),
    description: text(
      'The roller turns freely around its steel axle while your hands stay still on the handles. Maple has a grain so close that dough hardly sticks. Wipe it, do not soak it.',
      'Le rouleau tourne librement sur son axe d’acier, les mains restent immobiles sur les poignées. L’érable a le grain si serré que la pâte n’y colle guère. Essuyez-le, ne le trempez pas.',
    ),
    variants: [variant('KIT-ROLL-45', '45 cm', '45 cm', 2900, 25)],
    attributes: [
      fact('material', 'Maple, walnut, steel', 'Érable, noyer, acier'),
      fact('weight', '980 g'),
      fact('care', 'Damp cloth', 'Éponge humide'),
    ],
    pictures: [
      picture({
        scene: 'kitchen',
        flat: true,
        alt: text(
          'A rolling pin across a round of dough',
          'Un rouleau sur une abaisse de pâte',
        ),
        draw: rollingPin('#d9ad77', '#8f5f3a'),
      }),
    ],
    createdAt: '2025-12-15T08:00:00Z',
  },
];
