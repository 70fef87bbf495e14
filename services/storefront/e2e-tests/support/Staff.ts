import { randomUUID } from 'node:crypto';
import { Basket } from '@comptoir/contracts/baskets';
import { Order } from '@comptoir/contracts/orders';
import { Movement, Product, StockLevel } from '@comptoir/contracts/products';
import { ShippingMethodList } from '@comptoir/contracts/shipping';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { accountOf } from './accountOf.ts';
import { address } from './address.ts';
import { ask } from './ask.ts';
import { eventually } from './eventually.ts';
import { tokenOf } from './tokenOf.ts';

/** A product with one variant; the SKU of that one beside it. */
export interface Jar {
  product: Product;
  sku: string;
}

/** Who stands behind the counter, and speaks to the services as the back office does. */
export class Staff {
  readonly token: string;

  /** Signs in with the account that `npm run status` names. */
  static async arrive(): Promise<Staff> {
    return new Staff(await tokenOf(accountOf('staff of the shop')));
  }

  private constructor(token: string) {
    this.token = token;
  }

  /** A new product, of which there is none. */
  async product(cents = 1_250): Promise<Jar> {
    const word = randomUUID().slice(0, 8);
    const text = { en: `Test jar ${word}`, fr: `Bocal ${word}` };
    const sku = `JAR-${word.toUpperCase()}`;
    const product = await this.#post(Product, 'products', '/v1/products', {
      slug: `test-jar-${word}`,
      category: 'kitchen',
      maker: 'Atelier Lune',
      name: text,
      summary: text,
      description: text,
      variants: [
        {
          sku,
          name: { en: 'Large', fr: 'Grand' },
          price: { amount: cents, currency: 'EUR' },
        },
      ],
    });
    return { product, sku };
  }

  /** Puts a new thing on the shelves, and waits until it can be bought. */
  async offer(options: { units: number; cents: number }): Promise<Jar> {
    const jar = await this.product(options.cents);
    await this.#post(Movement, 'products', `/v1/stock/${jar.sku}/movements`, {
      ...{ reason: 'received', quantity: options.units },
    });
    await Promise.all([
      this.#waitForUnits(jar, options.units),
      this.#waitForLine(jar.sku, options),
    ]);
    return jar;
  }

  /** Changes the price. */
  async price({ product, sku }: Jar, cents: number): Promise<void> {
    const variants = product.variants.map(one => ({
      ...one,
      price: { ...one.price, amount: cents },
    }));
    await this.#change({ ...product, variants });
    await this.#waitForLine(sku, { cents });
  }

  /** Changes the English name. */
  async rename({ product }: Jar, en: string): Promise<void> {
    await this.#change({ ...product, name: { ...product.name, en } });
  }

  /** Takes a product off the shelves for good. */
  async withdraw({ product: { id } }: Jar): Promise<void> {
    const url = `${address('products')}/v1/products/${id}`;
    await ask(z.unknown(), url, { method: 'DELETE', token: this.token });
  }

  /** Units that can be ordered. */
  async stock(sku: string): Promise<number> {
    const url = `${address('products')}/v1/stock/${sku}`;
    const level = await ask(StockLevel, url, { token: this.token });
    return level.available;
  }

  /** An order of one unit, by the demo shopper, whose payment is taken: it can be shipped. */
  async paidOrder(sku: string): Promise<Order> {
    const token = await tokenOf(accountOf('shopper'));
    const shopping = `${address('shopping')}/v1`;
    const basket = await ask(Basket, `${shopping}/me/basket/lines/${sku}`, {
      ...{ method: 'PUT', token, json: { quantity: 1 } },
    });
    const methods = `${shopping}/shipping-methods?country=FR`;
    const [method] = (await ask(ShippingMethodList, methods)).items;
    const amount = basket.subtotal.amount + (method?.cost.amount ?? 0);
    const { id } = await ask(Order, `${shopping}/orders`, {
      ...{ method: 'POST', token },
      headers: { 'idempotency-key': randomUUID() },
      json: {
        address: {
          ...{ name: 'Camille Durand', street: '1 rue du Four' },
          ...{ postalCode: '75006', city: 'Paris', country: 'FR' },
        },
        shippingMethod: method?.id,
        paymentMethod: 'card-ok',
        shownTotal: { amount, currency: 'EUR' },
      },
    });
    return eventually(async () => {
      const order = await ask(Order, `${shopping}/orders/${id}`, { token });
      expect(order.payment.status).toBe('captured');
      return order;
    });
  }

  /** Sends an order's goods; its payment may take a moment to be taken. */
  async ship(orderId: string): Promise<void> {
    const shipment = { carrier: 'Colis Vert', trackingCode: 'CV-1234' };
    const path = `/v1/orders/${orderId}/shipment`;
    await eventually(() => this.#post(Order, 'shopping', path, shipment));
  }

  async deliver(orderId: string): Promise<void> {
    await this.#post(Order, 'shopping', `/v1/orders/${orderId}/delivery`, {});
  }

  /** A product learns of its units by events. */
  async #waitForUnits({ product }: Jar, units: number): Promise<void> {
    const url = `${address('products')}/v1/products/${product.slug}`;
    await eventually(async () => {
      const { variants } = await ask(Product, url);
      expect(variants[0]?.availability.available).toBe(units);
    });
  }

  /** Shopping learns of products, and of their units, by events. */
  async #waitForLine(
    sku: string,
    { cents, units }: { cents: number; units?: number },
  ): Promise<void> {
    const basket = await this.#post(Basket, 'shopping', '/v1/baskets', {});
    const url = `${address('shopping')}/v1/baskets/${basket.id}/lines/${sku}`;
    const asked = { method: 'PUT', json: { quantity: 1 } };
    await eventually(async () => {
      const { lines } = await ask(Basket, url, asked);
      expect(lines[0]?.unitPrice.amount).toBe(cents);
      if (units !== undefined) {
        expect(lines[0]?.availability?.available).toBe(units);
      }
    });
  }

  /** Replaces a product that is at the version given. */
  async #change(product: Product): Promise<void> {
    const { id, version, createdAt: _, updatedAt: __, ...input } = product;
    const variants = product.variants.map(
      ({ availability: ___, ...one }) => one,
    );
    await ask(Product, `${address('products')}/v1/products/${id}`, {
      method: 'PUT',
      token: this.token,
      headers: { 'if-match': `"${version}"` },
      json: { ...input, variants },
    });
  }

  #post<Schema extends z.ZodType>(
    schema: Schema,
    service: 'products' | 'shopping',
    path: string,
    json: object,
  ): Promise<z.output<Schema>> {
    return ask(schema, address(service) + path, {
      method: 'POST',
      token: this.token,
      headers: { 'idempotency-key': randomUUID() },
      json,
    });
  }
}
