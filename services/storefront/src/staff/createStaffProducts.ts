import type { ProductInput } from '@comptoir/contracts/productRequests';
import {
  CategoryList,
  Product,
  ProductList,
  UploadedImage,
} from '@comptoir/contracts/products';
import type { Locale } from '@comptoir/contracts/common';
import type { ServiceCaller } from '../calls/ServiceCaller.ts';
import { pagePath } from './pagePath.ts';

/** Time limit of a picture upload, in milliseconds. */
const UPLOAD_TIMEOUT_MS = 20_000;

/** Products for staff, without a cache. */
export function createStaffProducts(caller: ServiceCaller) {
  const path = (id: string) => `/v1/products/${encodeURIComponent(id)}`;
  return {
    list: (query: {
      locale: Locale;
      q?: string | undefined;
      category?: string | undefined;
      cursor?: string | undefined;
      limit?: number;
    }) => caller.ask(ProductList, { path: pagePath('/v1/products', query) }),
    categories: () => caller.ask(CategoryList, { path: '/v1/categories' }),
    one: (id: string) => caller.ask(Product, { path: path(id) }),
    create: (json: ProductInput) =>
      caller.ask(Product, { method: 'POST', path: '/v1/products', json }),
    /** Rejects with 412 if the product is no longer at `version`. */
    replace: (id: string, version: number, json: ProductInput) =>
      caller.ask(Product, {
        method: 'PUT',
        path: path(id),
        json,
        headers: { 'if-match': `"${version}"` },
      }),
    remove: (id: string) => caller.send({ method: 'DELETE', path: path(id) }),
    /** Stores a picture and resolves to its `Image.url`. */
    upload: (content: Uint8Array<ArrayBuffer>, type: string) =>
      caller.ask(UploadedImage, {
        method: 'POST',
        path: '/v1/images',
        bytes: { content, type },
        timeout: UPLOAD_TIMEOUT_MS,
      }),
  };
}
