import type { LocalizedText } from '@comptoir/contracts/common';
import type { Product } from '@comptoir/contracts/products';

/** Values of a product form by field name. */
export type ProductFields = Readonly<Record<string, string>>;

/** Converts a product into form values; prices are in euros. */
export function toProductFields(product: Product): ProductFields {
  const { slug, category, maker, variants, attributes } = product;
  return {
    slug,
    category,
    maker,
    ...both('name', product.name),
    ...both('summary', product.summary),
    ...both('description', product.description),
    ...rows('variants', variants, (row, { sku, name, price }) => ({
      [`${row}.sku`]: sku,
      ...both(`${row}.name`, name),
      [`${row}.price`]: (price.amount / 100).toFixed(2),
    })),
    ...rows('attributes', attributes, (row, { label, value }) => ({
      ...both(`${row}.label`, label),
      ...both(`${row}.value`, value),
    })),
  };
}

function both(name: string, { en, fr }: LocalizedText): ProductFields {
  return { [`${name}.en`]: en, [`${name}.fr`]: fr };
}

function rows<Row>(
  list: string,
  items: readonly Row[],
  fieldsOf: (row: string, item: Row) => ProductFields,
): ProductFields {
  return Object.fromEntries(
    items.flatMap((item, index) =>
      Object.entries(fieldsOf(`${list}.${index}`, item)),
    ),
  );
}
