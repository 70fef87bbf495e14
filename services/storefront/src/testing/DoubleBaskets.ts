import {
  type Basket,
  type BasketLine,
  MergeInput,
} from '@comptoir/contracts/baskets';
import { MAX_LINES, MAX_QUANTITY } from '@comptoir/contracts/orders';
import { z } from 'zod';
import { doubleProducts } from './doubleProducts.ts';
import {
  type Answer,
  type DoubleRequest,
  refuse,
} from './startServiceDouble.ts';

const LineInput = z.object({ quantity: z.int().min(0).max(MAX_QUANTITY) });

/** Baskets of the shopping double. */
export class DoubleBaskets {
  readonly #baskets = new Map<string, BasketLine[]>([['me', []]]);
  #count = 0;
  #mostLines = MAX_LINES;

  /** Limits the customer's basket to so many lines. */
  limitLines(most: number): void {
    this.#mostLines = most;
  }

  /** Deletes all guest baskets. */
  forget(): void {
    for (const id of this.#baskets.keys()) {
      if (id !== 'me') {
        this.#baskets.delete(id);
      }
    }
  }

  /** Responds to basket requests; undefined for all others. */
  answer({ what, json }: DoubleRequest): Answer | undefined {
    if (what === 'POST /v1/baskets') {
      const id = `bsk_${String(++this.#count).padStart(32, '0')}`;
      this.#baskets.set(id, []);
      return { status: 201, json: this.#show(id) };
    }
    if (what === 'POST /v1/me/basket/merge') {
      return this.#merge(MergeInput.parse(json).basketId);
    }
    const pattern =
      /^(GET|PUT) \/v1\/(?:baskets\/(bsk_\w+)|(me)\/basket)(?:\/lines\/([\w-]+))?$/;
    const [, method, guest, me, sku] = pattern.exec(what) ?? [];
    const id = guest ?? me;
    if (id === undefined) {
      return undefined;
    }
    if (!this.#baskets.has(id)) {
      return refuse(404);
    }
    return method === 'PUT' && sku !== undefined
      ? this.#put(id, sku, LineInput.parse(json).quantity)
      : { status: 200, json: this.#show(id) };
  }

  /** Adds the lines of a guest; those of a full basket are left out. */
  #merge(guest: string): Answer {
    const mine = this.#lines('me');
    const lines = this.#lines(guest).map(({ sku, quantity }) => {
      const held = mine.find(line => line.sku === sku)?.quantity ?? 0;
      return { sku, wanted: held + quantity };
    });
    const full = mine.length >= this.#mostLines;
    const dropped = full ? lines.map(({ sku }) => sku) : [];
    for (const { sku, wanted } of full ? [] : lines) {
      this.#put('me', sku, Math.min(wanted, MAX_QUANTITY));
    }
    const capped = lines
      .filter(({ wanted }) => !full && wanted > MAX_QUANTITY)
      .map(({ sku }) => sku);
    this.#baskets.delete(guest);
    const losses = { capped, dropped };
    return { status: 200, json: { ...this.#show('me'), losses } };
  }

  #put(id: string, sku: string, quantity: number): Answer {
    const line = lineOf(sku, quantity);
    const errors = [{ field: 'params.sku', message: 'is not sold' }];
    if (!line) {
      return refuse(404, { errors });
    }
    const others = this.#lines(id).filter(one => one.sku !== sku);
    this.#baskets.set(id, quantity === 0 ? others : [...others, line]);
    return { status: 200, json: this.#show(id) };
  }

  #lines(id: string): BasketLine[] {
    return this.#baskets.get(id) ?? [];
  }

  #show(id: string): Basket {
    const lines = this.#lines(id);
    const amount = lines.reduce((sum, { total }) => sum + total.amount, 0);
    return {
      id,
      lines,
      itemCount: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      subtotal: { amount, currency: 'EUR' },
      vat: [],
      updatedAt: '2026-11-01T12:00:00Z',
    };
  }
}

function lineOf(sku: string, quantity: number): BasketLine | undefined {
  for (const { id, slug, name, images, variants } of doubleProducts) {
    const variant = variants.find(one => one.sku === sku);
    if (!variant) {
      continue;
    }
    const { price, availability } = variant;
    return {
      sku,
      productId: id,
      slug,
      name,
      quantity,
      availability,
      variantName: variant.name,
      image: images[0] ?? null,
      unitPrice: price,
      addedPrice: price,
      change: 'none',
      vatRate: 2_000,
      total: { amount: price.amount * quantity, currency: 'EUR' },
    };
  }
  return undefined;
}
