import { randomUUID } from 'node:crypto';
import {
  Product,
  StockLevel,
  UploadedImage,
} from '@comptoir/contracts/products';
import type { ProductInput } from '@comptoir/contracts/productRequests';
import type { Asked, Client } from '@comptoir/kit-testing/HttpClient';
import type { z } from 'zod';
import type { Actor } from './Actor.ts';
import { bodyOf } from './bodyOf.ts';
import { DRAWING, productInput, text } from './productInput.ts';
import { untilAnswered } from './untilAnswered.ts';

/** Maintains products and stock as staff do; repeats what is answered by 5xx. */
export class Shelves {
  readonly #actor: Actor;
  readonly #products: Client;

  constructor(options: { actor: Actor; products: Client }) {
    this.#actor = options.actor;
    this.#products = options.products;
  }

  /** Uploads a drawing. Returns its URL. */
  async image(svg = DRAWING): Promise<string> {
    const image = await this.#ask('/v1/images', {
      method: 'POST',
      headers: { 'content-type': 'image/svg+xml' },
      body: svg,
    });
    return UploadedImage.parse(image).url;
  }

  /** Creates a category with a drawing. */
  async category(id: string, name = text(id)): Promise<void> {
    const url = await this.image();
    const image = { url, alt: text('A circle'), width: 8, height: 8 };
    await this.#ask(`/v1/categories/${id}`, {
      method: 'PUT',
      body: { name, description: name, image, position: 1 },
    });
  }

  async product(
    slug: string,
    changes: Partial<z.input<typeof ProductInput>> = {},
  ): Promise<Product> {
    const body = productInput(slug, changes);
    const asked = { method: 'POST', body };
    return Product.parse(await this.#ask('/v1/products', asked));
  }

  /** Creates a product with units in stock. Returns its SKU. */
  async stock(units: number): Promise<string> {
    const slug = `s-${randomUUID().slice(0, 8)}`;
    await this.product(slug);
    const sku = slug.toUpperCase();
    await this.receive(sku, units);
    return sku;
  }

  /** Replaces a product at the version that is given. */
  async replace(product: Product): Promise<void> {
    const { id, version, createdAt: _, updatedAt: __, ...input } = product;
    const variants = product.variants.map(
      ({ availability: ___, ...variant }) => variant,
    );
    await this.#ask(`/v1/products/${id}`, {
      method: 'PUT',
      headers: { 'if-match': `"${version}"` },
      body: { ...input, variants },
    });
  }

  /** Withdraws a product for good. */
  async withdraw(id: string): Promise<void> {
    await this.#ask(`/v1/products/${id}`, { method: 'DELETE' });
  }

  /** Receives goods, once for each key. */
  async receive(
    sku: string,
    quantity: number,
    key: string = randomUUID(),
  ): Promise<void> {
    await this.#ask(`/v1/stock/${sku}/movements`, {
      method: 'POST',
      headers: { 'idempotency-key': key },
      body: { reason: 'received', quantity },
    });
  }

  /** Reads a product without a token. */
  async read(slugOrId: string): Promise<Product> {
    return Product.parse(await this.#public(`/v1/products/${slugOrId}`));
  }

  /** Units that can be ordered. */
  async level(sku: string): Promise<number> {
    return StockLevel.parse(await this.#public(`/v1/stock/${sku}`)).available;
  }

  async #public(path: string): Promise<unknown> {
    return bodyOf(await untilAnswered(() => this.#products.ask(path)), path);
  }

  async #ask(path: string, asked: Asked): Promise<unknown> {
    const ask = () => this.#actor.ask(this.#products, path, asked);
    return bodyOf(await untilAnswered(ask), path);
  }
}
