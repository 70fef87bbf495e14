import { randomUUID } from 'node:crypto';
import { Basket } from '@comptoir/contracts/baskets';
import type { Order } from '@comptoir/contracts/orders';
import type { Product } from '@comptoir/contracts/products';
import { bodyOf } from '@comptoir/shop-testing/bodyOf';
import type { LetterDesk } from '@comptoir/shop-testing/LetterDesk';
import { Person } from '@comptoir/shop-testing/Person';
import { Shopper } from '@comptoir/shop-testing/Shopper';
import { Staff } from '@comptoir/shop-testing/Staff';
import { SHIPPING } from '@comptoir/shop-testing/testOrder';
import { expect } from '@playwright/test';
import { accountOf } from './accountOf.ts';
import { clientOf } from './clientOf.ts';
import { eventually } from './eventually.ts';

/** A product with one variant, and the SKU of that variant. */
export interface Jar {
  product: Product;
  sku: string;
}

const shopping = clientOf('shopping');
const customers = clientOf('customers');

/** Prepares products and orders for page tests, as staff, and waits until every service knows them. */
export class BackOffice {
  readonly #staff: Staff;

  /** Signs in with the account that `npm run status` names. */
  static async open(): Promise<BackOffice> {
    const account = await accountOf('staff of the shop');
    const actor = await Person.enter({ customers, ...account });
    const clients = { customers, shopping, products: clientOf('products') };
    return new BackOffice(new Staff({ actor, clients }));
  }

  private constructor(staff: Staff) {
    this.#staff = staff;
  }

  get letters(): LetterDesk {
    return this.#staff.letters;
  }

  /** Creates a product without stock. */
  async product(cents = 1_250): Promise<Jar> {
    const word = randomUUID().slice(0, 8);
    const text = { en: `Test jar ${word}`, fr: `Bocal ${word}` };
    const sku = `JAR-${word.toUpperCase()}`;
    const name = { en: 'Large', fr: 'Grand' };
    const price = { amount: cents, currency: 'EUR' as const };
    const product = await this.#staff.shelves.product(`test-jar-${word}`, {
      category: 'kitchen',
      maker: 'Atelier Lune',
      name: text,
      summary: text,
      description: text,
      variants: [{ sku, name, price }],
    });
    return { product, sku };
  }

  /** Creates a product with stock and waits until it can be ordered. */
  async offer(options: { units: number; cents: number }): Promise<Jar> {
    const jar = await this.product(options.cents);
    await this.#staff.shelves.receive(jar.sku, options.units);
    await Promise.all([
      this.#waitForUnits(jar, options.units),
      waitForLine(jar.sku, options),
    ]);
    return jar;
  }

  /** Changes the price and waits until the shopping service has it. */
  async price({ product, sku }: Jar, cents: number): Promise<void> {
    const variants = product.variants.map(one => ({
      ...one,
      price: { ...one.price, amount: cents },
    }));
    await this.#staff.shelves.replace({ ...product, variants });
    await waitForLine(sku, { cents });
  }

  /** Changes the English name. */
  async rename({ product }: Jar, en: string): Promise<void> {
    const name = { ...product.name, en };
    await this.#staff.shelves.replace({ ...product, name });
  }

  /** Withdraws a product for good. */
  withdraw({ product }: Jar): Promise<void> {
    return this.#staff.shelves.withdraw(product.id);
  }

  /** Reads the units available to order. */
  stock(sku: string): Promise<number> {
    return this.#staff.shelves.level(sku);
  }

  /** Places an order of one unit as the demo shopper and waits until its payment is captured. */
  async paidOrder(sku: string): Promise<Order> {
    const account = await accountOf('shopper');
    const actor = await Person.enter({ customers, ...account });
    const shopper = new Shopper({ actor, shopping });
    await shopper.fill({ sku });
    const { subtotal } = await shopper.basket();
    const answer = await shopper.place(subtotal.amount + SHIPPING);
    bodyOf(answer, 'an order');
    const orderId = shopper.receipts.at(-1)?.orderId ?? '';
    return eventually(async () => {
      const order = await shopper.read(orderId);
      expect(order.payment.status).toBe('captured');
      return order;
    });
  }

  /** Ships an order, once its payment is captured. */
  async ship(orderId: string): Promise<void> {
    await eventually(() => this.#staff.orders.ship(orderId));
  }

  async deliver(orderId: string): Promise<void> {
    await this.#staff.orders.deliver(orderId);
  }

  /** Waits until the product shows its units, which it receives by events. */
  async #waitForUnits({ product }: Jar, units: number): Promise<void> {
    await eventually(async () => {
      const { variants } = await this.#staff.shelves.read(product.slug);
      expect(variants[0]?.availability.available).toBe(units);
    });
  }
}

/** Waits until the shopping service has received the price and the units by events. */
async function waitForLine(
  sku: string,
  { cents, units }: { cents: number; units?: number },
): Promise<void> {
  const created = await shopping.ask('/v1/baskets', {
    method: 'POST',
    body: {},
  });
  const { id } = Basket.parse(bodyOf(created, 'a basket'));
  const path = `/v1/baskets/${id}/lines/${sku}`;
  await eventually(async () => {
    const request = { method: 'PUT', body: { quantity: 1 } };
    const answer = await shopping.ask(path, request);
    const { lines } = Basket.parse(bodyOf(answer, path));
    expect(lines[0]?.unitPrice.amount).toBe(cents);
    if (units !== undefined) {
      expect(lines[0]?.availability?.available).toBe(units);
    }
  });
}
