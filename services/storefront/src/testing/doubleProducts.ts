import type { Category, Image, Product } from '@comptoir/contracts/products';

const CATEGORIES: [id: string, en: string, fr: string][] = [
  ['coffee', 'Coffee', 'Café'],
  ['tea', 'Tea', 'Thé'],
  ['kitchen', 'Kitchen tools', 'Ustensiles'],
  ['linen', 'Linen', 'Linge'],
];
const MAKERS = ['Brûlerie du Port', 'Maison Vasseur', 'Atelier Lune'];
const THINGS: [en: string, fr: string][] = [
  ['Teapot', 'Théière'],
  ['Moka pot', 'Cafetière italienne'],
  ['Checked tea towel', 'Torchon à carreaux'],
  ['Roasted beans', 'Grains torréfiés'],
  ['Walnut board', 'Planche en noyer'],
  ['Enamel mug', 'Tasse émaillée'],
  ['Copper ladle', 'Louche en cuivre'],
];

function image(name: string, en: string, fr: string): Image {
  return {
    url: `/v1/images/${name}.svg`,
    alt: { en: `Picture: ${en}`, fr: `Image : ${fr}` },
    width: 800,
    height: 800,
  };
}

/** Departments of the double, with invented data. */
export const doubleCategories: Category[] = CATEGORIES.map(
  ([id, en, fr], position) => ({
    id,
    name: { en, fr },
    description: { en: `All about ${en}.`, fr: `Tout sur : ${fr}.` },
    image: image(id, en, fr),
    position,
    productCount: THINGS.length,
  }),
);

/** Seven products in each department; the third of each is sold out, the second nearly. */
export const doubleProducts: Product[] = CATEGORIES.flatMap(
  ([category, ,], shelf) =>
    THINGS.map(([en, fr], place) => {
      const number = shelf * THINGS.length + place + 1;
      const available = [12, 3, 0][place] ?? 40;
      return {
        id: `id-${number}`,
        slug: `${category}-${en.toLowerCase().replaceAll(' ', '-')}`,
        version: 1,
        category,
        maker: MAKERS[number % MAKERS.length] ?? 'Maison Vasseur',
        name: { en: `${en} no. ${number}`, fr: `${fr} nº ${number}` },
        summary: { en: `A good ${en}.`, fr: `Une bonne chose : ${fr}.` },
        description: {
          en: `This ${en} </script> is sturdy & simple.`,
          fr: `Simple et solide : ${fr}.`,
        },
        images: [
          image(`p${number}`, en, fr),
          image(`p${number}-back`, `${en}, back`, `${fr}, dos`),
        ],
        variants: [
          {
            sku: `P${number}-S`,
            name: { en: 'Small', fr: 'Petit' },
            price: { amount: number * 250, currency: 'EUR' },
            availability: stock(available),
          },
          {
            sku: `P${number}-L`,
            name: { en: 'Large', fr: 'Grand' },
            price: { amount: number * 250 + 990, currency: 'EUR' },
            availability: stock(0),
          },
        ],
        attributes: [
          {
            label: { en: 'Origin', fr: 'Origine' },
            value: { en: 'Brittany', fr: 'Bretagne' },
          },
        ],
        createdAt: `2026-10-${String((number % 28) + 1).padStart(2, '0')}T12:00:00Z`,
        updatedAt: '2026-11-01T12:00:00Z',
      };
    }),
);

function stock(available: number) {
  const status =
    available === 0 ? 'out-of-stock' : available <= 5 ? 'low' : 'in-stock';
  return { status, available } as const;
}
