import {
  CategoryList,
  Product,
  ProductList,
  SuggestionList,
} from '@comptoir/contracts/products';
import type { z } from 'zod';
import type { ProductsClient } from './ProductsClient.ts';
import { ProductsUnavailableError } from './ProductsUnavailableError.ts';
import { RefusedQueryError } from './RefusedQueryError.ts';
import { toSearchParams } from './toSearchParams.ts';

export interface ProductsClientOptions {
  /** Base address of the products service, as `http://127.0.0.1:4002`. */
  url: string;
  /** How long one answer may take, in milliseconds. */
  timeout: number;
}

/** A client over HTTP; every answer is parsed by the contract. */
export function createProductsClient({
  url,
  timeout,
}: ProductsClientOptions): ProductsClient {
  async function ask(path: string): Promise<Response> {
    try {
      return await fetch(new URL(path, url), {
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(timeout),
      });
    } catch (cause) {
      throw new ProductsUnavailableError(`no answer to GET ${path}`, { cause });
    }
  }

  async function read<Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    response: Response,
  ): Promise<z.output<Schema>> {
    if (response.status === 400) {
      throw new RefusedQueryError(`GET ${path}: ${await response.text()}`);
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new ProductsUnavailableError(
        `GET ${path} answered ${response.status}`,
      );
    }
    try {
      return schema.parse(await response.json());
    } catch (cause) {
      throw new ProductsUnavailableError(`GET ${path} broke its contract`, {
        cause,
      });
    }
  }

  async function get<Schema extends z.ZodType>(schema: Schema, path: string) {
    return read(schema, path, await ask(path));
  }

  return {
    list: query => get(ProductList, `/v1/products?${toSearchParams(query)}`),
    categories: () => get(CategoryList, '/v1/categories'),
    suggestions: (q, locale) =>
      get(
        SuggestionList,
        `/v1/products/suggestions?${new URLSearchParams({ q, locale })}`,
      ),
    async product(slugOrId) {
      const path = `/v1/products/${encodeURIComponent(slugOrId)}`;
      const response = await ask(path);
      if (response.status !== 404) return read(Product, path, response);
      await response.body?.cancel();
      return undefined;
    },
    async ready() {
      const response = await ask('/health/ready');
      await response.body?.cancel();
      if (!response.ok) {
        throw new ProductsUnavailableError(`not ready: ${response.status}`);
      }
    },
  };
}
