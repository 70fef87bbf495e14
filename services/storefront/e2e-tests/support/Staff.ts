import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { Order } from '@comptoir/contracts/orders';
import { Movement, Product, StockLevel } from '@comptoir/contracts/products';
import { Basket } from '@comptoir/contracts/baskets';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { address } from './address.ts';
import { ask } from './ask.ts';
import { tokenOf } from './createShopper.ts';

const Status = z.object({
  accounts: z.array(
    z.object({ role: z.string(), email: z.string(), password: z.string() }),
  ),
});

/** Who stands behind the counter, and speaks to the services as the back office does. */
export class Staff {
  readonly #token: string;

  /** Signs in with the account that `npm run status` names. */
  static async arrive(): Promise<Staff> {
    const root = resolve(import.meta.dirname, '..', '..', '..', '..');
    const main = resolve(root, 'packages', 'local', 'src', 'main.ts');
    const output = execFileSync(process.execPath, [main, 'status', '--json'], {
      encoding: 'utf8',
    });
    const { accounts } = Status.parse(JSON.parse(output));
    const staff = accounts.find(({ role }) => role === 'staff of the shop');
    if (!staff) throw new Error('the shop has no staff');
    return new Staff(await tokenOf(staff));
  }

  private constructor(token: string) {
    this.#token = token;
  }

  /** Puts a new thing on the shelves, and waits until it can be bought. */
  async offer(options: { units: number; cents: number }): Promise<Product> {
    const word = randomUUID().slice(0, 8);
    const text = { en: `Test jar ${word}`, fr: `Bocal ${word}` };
    const product = await this.#post(Product, 'products', '/v1/products', {
      slug: `test-jar-${word}`,
      category: 'kitchen',
      maker: 'Atelier Lune',
      name: text,
      summary: text,
      description: text,
      variants: [
        {
          sku: `JAR-${word.toUpperCase()}`,
          name: { en: 'Large', fr: 'Grand' },
          price: { amount: options.cents, currency: 'EUR' },
        },
      ],
    });
    const sku = skuOf(product);
    const movements = `/v1/stock/${sku}/movements`;
    const received = { reason: 'received', quantity: options.units };
    await this.#post(Movement, 'products', movements, received);
    await Promise.all([
      this.#waitForUnits(product, options.units),
      this.#waitForPrice(sku, options.cents),
    ]);
    return product;
  }

  /** Changes the price of the only variant. */
  async price(product: Product, cents: number): Promise<void> {
    const { id, version, createdAt: _, updatedAt: __, ...input } = product;
    const variants = product.variants.map(({ sku, name }) => ({
      ...{ sku, name },
      price: { amount: cents, currency: 'EUR' },
    }));
    await ask(Product, `${address('products')}/v1/products/${id}`, {
      method: 'PUT',
      token: this.#token,
      headers: { 'if-match': `"${version}"` },
      json: { ...input, variants },
    });
    await this.#waitForPrice(skuOf(product), cents);
  }

  /** Takes a product off the shelves for good. */
  async withdraw({ id, version }: Product): Promise<void> {
    await ask(z.unknown(), `${address('products')}/v1/products/${id}`, {
      method: 'DELETE',
      token: this.#token,
      headers: { 'if-match': `"${version}"` },
    });
  }

  /** Units that can be ordered. */
  async stock(sku: string): Promise<number> {
    const url = `${address('products')}/v1/stock/${sku}`;
    const level = await ask(StockLevel, url, { token: this.#token });
    return level.available;
  }

  /** Sends an order's goods; its payment may take a moment to be taken. */
  async ship(orderId: string): Promise<void> {
    const shipment = { carrier: 'Colis Vert', trackingCode: 'CV-1234' };
    const path = `/v1/orders/${orderId}/shipment`;
    await expect(async () => {
      await this.#post(Order, 'shopping', path, shipment);
    }).toPass({ intervals: [100] });
  }

  async deliver(orderId: string): Promise<void> {
    await this.#post(Order, 'shopping', `/v1/orders/${orderId}/delivery`, {});
  }

  /** A product learns of its units by events. */
  async #waitForUnits({ slug }: Product, units: number): Promise<void> {
    const url = `${address('products')}/v1/products/${slug}`;
    await expect(async () => {
      const { variants } = await ask(Product, url);
      expect(variants[0]?.availability.available).toBe(units);
    }).toPass({ intervals: [100] });
  }

  /** Shopping learns of products by events. */
  async #waitForPrice(sku: string, cents: number): Promise<void> {
    const basket = await this.#post(Basket, 'shopping', '/v1/baskets', {});
    const url = `${address('shopping')}/v1/baskets/${basket.id}/lines/${sku}`;
    const asked = { method: 'PUT', json: { quantity: 1 } };
    await expect(async () => {
      const { lines } = await ask(Basket, url, asked);
      expect(lines[0]?.unitPrice.amount).toBe(cents);
    }).toPass({ intervals: [100] });
  }

  #post<Schema extends z.ZodType>(
    schema: Schema,
    service: 'products' | 'shopping',
    path: string,
    json: object,
  ): Promise<z.output<Schema>> {
    return ask(schema, address(service) + path, {
      method: 'POST',
      token: this.#token,
      headers: { 'idempotency-key': randomUUID() },
      json,
    });
  }
}

export function skuOf({ variants }: Product): string {
  const [variant] = variants;
  if (!variant) throw new Error('a product without variants');
  return variant.sku;
}
