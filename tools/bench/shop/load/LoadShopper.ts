import type { Answer } from '@comptoir/kit-testing/HttpClient';
import type { Shopper } from '@comptoir/shop-testing/Shopper';
import { z } from 'zod';

/** The part of an order that is parsed: parsing all of it would count as load. */
const Placed = z.object({ id: z.string() });

/** Places orders of one unit sequentially, and fills the basket in advance. */
export class LoadShopper {
  readonly #shopper: Shopper;
  /** The last request; the next one waits for it. */
  #last: Promise<unknown> = Promise.resolve();
  #filled = false;

  constructor(shopper: Shopper) {
    this.#shopper = shopper;
  }

  /** Fills the basket if it is empty. */
  prepare(sku: string): Promise<void> {
    return this.#next(() => this.#fill(sku));
  }

  /** Orders the basket and returns the order's id; then fills the basket for the next order. */
  order(sku: string): Promise<string> {
    const ordered = this.#next(async () => {
      await this.#fill(sku);
      return this.#order(sku);
    });
    // A failure here is repeated, and reported, by the next order.
    this.prepare(sku).catch(() => {});
    return ordered;
  }

  async #fill(sku: string): Promise<void> {
    if (this.#filled) {
      return;
    }
    expectStatus(200, await this.#shopper.put(sku, 1));
    this.#filled = true;
  }

  async #order(sku: string): Promise<string> {
    // An order that timed out may still have emptied the basket.
    this.#filled = false;
    const { body } = expectStatus(201, await this.#shopper.order({ sku }));
    return Placed.parse(body).id;
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    this.#last = next;
    return next;
  }
}

function expectStatus(wanted: number, answer: Answer): Answer {
  if (answer.status === wanted) {
    return answer;
  }
  const { status, body } = answer;
  throw new Error(
    `status ${status}, expected ${wanted}: ${JSON.stringify(body)}`,
  );
}
