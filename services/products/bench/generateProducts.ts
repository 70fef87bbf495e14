import type { CategoryDocument } from '../src/models/categoryModel.ts';
import type { ProductDocument } from '../src/models/productModel.ts';

/** A word in English and in French. */
type Words = [string, string];

const KINDS: Words[] = [
  ['mug', 'tasse'],
  ['bowl', 'bol'],
  ['teapot', 'théière'],
  ['plate', 'assiette'],
  ['knife', 'couteau'],
  ['pan', 'poêle'],
  ['apron', 'tablier'],
  ['jar', 'bocal'],
  ['basket', 'panier'],
  ['candle', 'bougie'],
  ['blanket', 'couverture'],
  ['lamp', 'lampe'],
];
const MATERIALS: Words[] = [
  ['stoneware', 'grès'],
  ['oak', 'chêne'],
  ['linen', 'lin'],
  ['copper', 'cuivre'],
  ['glass', 'verre'],
  ['wool', 'laine'],
  ['steel', 'acier'],
  ['olive wood', 'olivier'],
];
const COLOURS: Words[] = [
  ['blue', 'bleu'],
  ['green', 'vert'],
  ['white', 'blanc'],
  ['black', 'noir'],
  ['amber', 'ambre'],
  ['grey', 'gris'],
  ['rose', 'rose'],
];
const CATEGORIES = 8;
const MAKERS = 40;
const FIRST_DAY = Date.UTC(2024, 0, 1);

/** Generates a product from its index alone, so all runs measure the same catalog. */
export function generateProduct(index: number): ProductDocument {
  const kind = pick(KINDS, index);
  const material = pick(MATERIALS, Math.floor(index / 3));
  const colour = pick(COLOURS, Math.floor(index / 7));
  const name = {
    en: `${colour[0]} ${material[0]} ${kind[0]} no. ${index}`,
    fr: `${kind[1]} en ${material[1]} ${colour[1]} n° ${index}`,
  };
  const createdAt = new Date(FIRST_DAY + index * 3_600_000);
  return {
    _id: `prd_bench${String(index).padStart(8, '0')}`,
    slug: `generated-${index}`,
    version: 1,
    category: `generated-${index % CATEGORIES}`,
    maker: `Maker ${(index * 13) % MAKERS}`,
    name,
    summary: {
      en: `A ${kind[0]} of ${material[0]} that lasts, made by hand in small numbers.`,
      fr: `Objet en ${material[1]} qui dure, fait à la main en petites séries.`,
    },
    description: {
      en: `Each ${kind[0]} differs a little from the next. Wash by hand, dry in the air, mend when needed. Colour: ${colour[0]}.`,
      fr: `Chaque pièce est un peu différente. Laver à la main, sécher à l’air, réparer au besoin. Couleur : ${colour[1]}.`,
    },
    images: [
      {
        url: `/v1/images/${String(index).padStart(32, '0')}.svg`,
        alt: name,
        width: 640,
        height: 640,
      },
    ],
    variants: [0, 1].map(size => ({
      sku: `GEN-${index}-${size}`,
      name: { en: `Size ${size}`, fr: `Taille ${size}` },
      price: {
        amount: 500 + ((index * 37) % 9_500) + size * 400,
        currency: 'EUR',
      },
      available: (index * 7 + size) % 23,
      stockVersion: 1,
    })),
    attributes: [
      {
        label: { en: 'Material', fr: 'Matière' },
        value: { en: material[0], fr: material[1] },
      },
    ],
    createdAt,
    updatedAt: createdAt,
  };
}

/** Generates the categories of the generated products. */
export function generateCategories(): CategoryDocument[] {
  return Array.from({ length: CATEGORIES }, (_, index) => {
    const name = { en: `Category ${index}`, fr: `Catégorie ${index}` };
    return {
      _id: `generated-${index}`,
      version: 1,
      name,
      description: name,
      image: { url: '/v1/images/none.svg', alt: name, width: 640, height: 640 },
      position: index,
    };
  });
}

function pick(words: readonly Words[], index: number): Words {
  return words[index % words.length] ?? ['thing', 'chose'];
}
