import type { Product } from '@comptoir/contracts/products';
import type { StaffClient } from '../../../src/staff/StaffClient.ts';
import type { FormAnswer } from '../../forms/FormAnswer.ts';
import { refusedForm } from '../../forms/refusedForm.ts';
import {
  fieldOf,
  productFieldsIn,
  readProductForm,
} from './readProductForm.ts';
import { type ProductFields, toProductFields } from './toProductFields.ts';

const CLASH = 412;

/** Response to a refused product form. */
export interface ProductAnswer extends FormAnswer {
  /** Current values, if someone else changed the product. */
  current?: { version: number; fields: ProductFields };
}

type Outcome =
  | { saved: Product; answer?: undefined }
  | { saved?: undefined; answer: ProductAnswer };

/** Creates a product. */
export async function createProduct(
  products: StaffClient['products'],
  form: FormData,
): Promise<Outcome> {
  const { value, answer } = readProductForm(form, []);
  if (answer) {
    return { answer };
  }
  try {
    return { saved: await products.create(value) };
  } catch (error) {
    return { answer: refused(error, form) };
  }
}

/** Replaces a product, if its version is unchanged. */
export async function replaceProduct(
  products: StaffClient['products'],
  id: string,
  form: FormData,
): Promise<Outcome> {
  const before = await products.one(id);
  const { value, answer } = readProductForm(form, before.images);
  if (answer) {
    return { answer };
  }
  try {
    const version = Number(form.get('version'));
    return { saved: await products.replace(id, version, value) };
  } catch (error) {
    const refusal = refused(error, form);
    if (refusal.refused !== CLASH) {
      return { answer: refusal };
    }
    const now = await products.one(id);
    const current = { version: now.version, fields: toProductFields(now) };
    return { answer: { ...refusal, current } };
  }
}

function refused(error: unknown, form: FormData): FormAnswer {
  const answer = refusedForm(error, form);
  return {
    ...answer,
    fields: answer.fields.map(fieldOf),
    entered: productFieldsIn(form),
  };
}
