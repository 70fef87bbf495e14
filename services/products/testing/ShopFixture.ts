import {
  Product,
  ProductList,
  StockLevel,
  UploadedImage,
} from '@comptoir/contracts/products';
import type { ProductInput } from '@comptoir/contracts/productRequests';
import { eventually } from '@comptoir/kit-testing/eventually';
import type { HttpClient } from '@comptoir/kit-testing/HttpClient';
import type { z } from 'zod';

/** The smallest harmless drawing. */
export const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>';

/** The same words in both languages, or one each. */
export function text(en: string, fr = en) {
  return { en, fr };
}

/** A product as staff write it, with what matters to a test put in. */
export function productInput(
  slug: string,
  changes: Partial<z.input<typeof ProductInput>> = {},
): z.input<typeof ProductInput> {
  return {
    slug,
    category: 'cups',
    maker: 'Atelier Rive',
    name: text(`Cup ${slug}`, `Tasse ${slug}`),
    summary: text('A cup', 'Une tasse'),
    description: text('For tea.', 'Pour le thé.'),
    variants: [
      {
        sku: slug.toUpperCase(),
        name: text('One size', 'Taille unique'),
        price: { amount: 1_000, currency: 'EUR' },
      },
    ],
    ...changes,
  };
}

/** What tests need of a shop, done through its front door. */
export class ShopFixture {
  readonly #client: HttpClient;
  readonly #staff: string;

  constructor(client: HttpClient, staff: string) {
    this.#client = client;
    this.#staff = staff;
  }

  /** Resolves once the service is ready. */
  async ready(): Promise<void> {
    await eventually(async () => {
      const { status, body } = await this.#client.ask('/health/ready');
      if (status !== 200) throw new Error(`not ready: ${JSON.stringify(body)}`);
    }, 20_000);
  }

  /** Uploads a drawing and makes a category of it. */
  async category(id: string, name = text(id)): Promise<void> {
    const image = {
      url: await this.image(),
      alt: text('A circle'),
      width: 8,
      height: 8,
    };
    const body = { name, description: name, image, position: 1 };
    await this.#change('PUT', `/v1/categories/${id}`, body);
  }

  async image(svg = DRAWING): Promise<string> {
    const answer = await this.#client.ask('/v1/images', {
      method: 'POST',
      token: this.#staff,
      headers: { 'content-type': 'image/svg+xml' },
      body: svg,
    });
    return UploadedImage.parse(answer.body).url;
  }

  async product(
    slug: string,
    changes: Partial<z.input<typeof ProductInput>> = {},
  ): Promise<Product> {
    return Product.parse(
      await this.#change('POST', '/v1/products', productInput(slug, changes)),
    );
  }

  /** Receives goods. */
  async receive(
    sku: string,
    quantity: number,
    key = `receive-${sku}-${quantity}`,
  ): Promise<void> {
    await this.#change(
      'POST',
      `/v1/stock/${sku}/movements`,
      { reason: 'received', quantity },
      { 'idempotency-key': key },
    );
  }

  async read(slugOrId: string): Promise<Product> {
    return Product.parse(
      (await this.#client.ask(`/v1/products/${slugOrId}`)).body,
    );
  }

  async level(sku: string): Promise<number> {
    return StockLevel.parse((await this.#client.ask(`/v1/stock/${sku}`)).body)
      .available;
  }

  async list(query = ''): Promise<ProductList> {
    return ProductList.parse(
      (await this.#client.ask(`/v1/products${query}`)).body,
    );
  }

  /** Resolves once lists show so many products. */
  async shows(total: number, query = ''): Promise<ProductList> {
    return eventually(async () => {
      const list = await this.list(query);
      if (list.total !== total)
        throw new Error(`shows ${list.total}, not ${total}`);
      return list;
    });
  }

  async #change(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<unknown> {
    const answer = await this.#client.ask(path, {
      method,
      token: this.#staff,
      body,
      headers,
    });
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}
