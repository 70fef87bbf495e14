import { ProductInput } from '@comptoir/contracts/productRequests';
import type { Image } from '@comptoir/contracts/products';
import { enteredValues, type FormReading } from '../../forms/readForm.ts';
import { countRows, dropEmptyRows, type RowList } from './rowFields.ts';
import type { ProductFields } from './toProductFields.ts';

/** Parses a product form; `images` are edited on another page and passed through. */
export function readProductForm(
  form: FormData,
  images: readonly Image[],
): FormReading<ProductInput> {
  const fields = productFieldsIn(form);
  const parsed = ProductInput.safeParse({ ...toInput(fields), images });
  if (parsed.success) {
    return { value: parsed.data };
  }
  const names = parsed.error.issues.map(({ path }) => fieldOf(path.join('.')));
  return { answer: { fields: [...new Set(names)], entered: fields } };
}

/** The entered values without empty rows. */
export function productFieldsIn(form: FormData): ProductFields {
  const { version: _, ...entered } = enteredValues(form);
  return dropEmptyRows(entered);
}

/** Maps a path of the product to the field of the form. */
export function fieldOf(path: string): string {
  if (path === 'variants') {
    return 'variants.0.sku';
  }
  return path.replace(/\.price\..*$/, '.price');
}

function toInput(fields: ProductFields) {
  const both = (name: string) => ({
    en: fields[`${name}.en`] ?? '',
    fr: fields[`${name}.fr`] ?? '',
  });
  const { slug, category, maker } = fields;
  return {
    slug,
    category,
    maker,
    name: both('name'),
    summary: both('summary'),
    description: both('description'),
    variants: rows(fields, 'variants').map(row => ({
      sku: fields[`${row}.sku`],
      name: both(`${row}.name`),
      price: { amount: toCents(fields[`${row}.price`]), currency: 'EUR' },
    })),
    attributes: rows(fields, 'attributes').map(row => ({
      label: both(`${row}.label`),
      value: both(`${row}.value`),
    })),
  };
}

function rows(fields: ProductFields, list: RowList): string[] {
  const count = countRows(fields, list);
  return Array.from({ length: count }, (_, row) => `${list}.${row}`);
}

/** Parses `12.90` or `12,9` into cents; undefined for any other text. */
function toCents(text = ''): number | undefined {
  if (!/^\d{1,6}([.,]\d{1,2})?$/.test(text)) {
    return undefined;
  }
  return Math.round(Number(text.replace(',', '.')) * 100);
}
