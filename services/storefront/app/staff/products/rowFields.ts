import type { ProductFields } from './toProductFields.ts';

/** Lists of the product form and the fields of their rows. */
export const rowFields = {
  variants: ['sku', 'name.en', 'name.fr', 'price'],
  attributes: ['label.en', 'label.fr', 'value.en', 'value.fr'],
} as const;
export type RowList = keyof typeof rowFields;

/** Counts the rows of a list that have a field. */
export function countRows(fields: ProductFields, list: RowList): number {
  const places = Object.keys(fields)
    .filter(name => name.startsWith(`${list}.`))
    .map(name => Number(name.split('.')[1]));
  return Math.max(-1, ...places) + 1;
}

/** Removes empty rows; later rows move up. */
export function dropEmptyRows(fields: ProductFields): ProductFields {
  const kept = Object.entries(fields).filter(
    ([name]) => !/^(variants|attributes)\./.test(name),
  );
  for (const list of ['variants', 'attributes'] as const) {
    let place = 0;
    for (let row = 0; row < countRows(fields, list); row++) {
      const texts = rowFields[list].map((field): [string, string] => [
        `${list}.${place}.${field}`,
        fields[`${list}.${row}.${field}`]?.trim() ?? '',
      ]);
      if (texts.every(([, text]) => text === '')) {
        continue;
      }
      kept.push(...texts);
      place += 1;
    }
  }
  return Object.fromEntries(kept);
}
