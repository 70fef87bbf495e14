import { LocalizedText } from '@comptoir/contracts/common';
import type { ProductInput } from '@comptoir/contracts/productRequests';
import type { Image, Product } from '@comptoir/contracts/products';
import type { StaffClient } from '../../../src/staff/StaffClient.ts';
import type { FormAnswer } from '../../forms/FormAnswer.ts';
import { enteredValues } from '../../forms/readForm.ts';
import { refusedForm } from '../../forms/refusedForm.ts';
import { readUpload } from './readUpload.ts';

/** Response to a refused change of pictures. */
export interface PictureAnswer extends FormAnswer {
  /** URL of the picture; empty for a new one. */
  url: string;
}

/** Applies a form to the pictures of a product, if its version is unchanged. */
export async function changePictures(
  products: StaffClient['products'],
  id: string,
  form: FormData,
): Promise<PictureAnswer | undefined> {
  const url = textIn(form, 'url');
  const product = await products.one(id);
  try {
    const images = await wanted(products, product.images, form);
    if ('fields' in images) {
      return { ...images, url };
    }
    const version = Number(textIn(form, 'version'));
    await products.replace(id, version, toInput(product, images.list));
  } catch (error) {
    const answer = refusedForm(error, form);
    const fields = url === '' ? ['file'] : [];
    return { ...answer, fields, url };
  }
  return undefined;
}

/** Returns the new list of pictures, or the problems of the form. */
async function wanted(
  products: StaffClient['products'],
  images: readonly Image[],
  form: FormData,
): Promise<{ list: Image[] } | FormAnswer> {
  const place = images.findIndex(({ url }) => url === textIn(form, 'url'));
  switch (form.get('intent')) {
    case 'upload': {
      const upload = await readUpload(form);
      const alt = readAlt(form);
      const fields = [
        ...(upload ? [] : ['file']),
        ...(alt.answer?.fields ?? []),
      ];
      if (!upload || alt.answer) {
        return { fields, entered: enteredValues(form) };
      }
      const { url } = await products.upload(upload.content, upload.type);
      const others = images.filter(image => image.url !== url);
      return { list: [...others, { url, alt: alt.value, ...upload.size }] };
    }
    case 'texts': {
      const alt = readAlt(form);
      if (alt.answer) {
        return alt.answer;
      }
      const list = images.map((image, at) =>
        at === place ? { ...image, alt: alt.value } : image,
      );
      return { list };
    }
    case 'earlier':
      return { list: moved(images, place, place - 1) };
    case 'later':
      return { list: moved(images, place, place + 1) };
    default:
      return { list: images.filter((_, at) => at !== place) };
  }
}

function readAlt(form: FormData) {
  const alt = { en: textIn(form, 'alt.en'), fr: textIn(form, 'alt.fr') };
  const parsed = LocalizedText.safeParse(alt);
  if (parsed.success) {
    return { value: parsed.data };
  }
  const fields = parsed.error.issues.map(({ path }) => `alt.${path.join('.')}`);
  return { answer: { fields, entered: enteredValues(form) } };
}

function moved(images: readonly Image[], from: number, to: number): Image[] {
  const list = [...images];
  const [image] = from >= 0 ? list.splice(from, 1) : [];
  if (image) {
    list.splice(Math.max(to, 0), 0, image);
  }
  return list;
}

/** Converts a product into an input with other pictures. */
function toInput(product: Product, images: Image[]): ProductInput {
  const { slug, category, maker, name, summary, description } = product;
  return {
    slug,
    category,
    maker,
    name,
    summary,
    description,
    images,
    attributes: product.attributes,
    variants: product.variants.map(({ sku, name: of, price }) => ({
      sku,
      name: of,
      price,
    })),
  };
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
