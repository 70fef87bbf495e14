import { performance } from 'node:perf_hooks';
import type { EventClock } from '../measures/EventClock.ts';
import { onSchedule } from '../../onSchedule.ts';
import type { LoadShopper } from './LoadShopper.ts';

/** The outcome of a load; times in milliseconds of `performance.now()`. */
export interface Placed {
  /** The due time of each accepted order, by its id. */
  due: Map<string, number>;
  /** Time from the due time to the response, of each order. */
  answerMs: number[];
  /** The error of each order that was not accepted. */
  refused: unknown[];
  /** The due time of the first order and the time of the last response. */
  from: number;
  to: number;
}

/** Places orders at a fixed rate, with shoppers and articles in rotation. */
export class OrderLoad {
  readonly #shoppers: readonly LoadShopper[];
  readonly #skus: readonly string[];
  readonly #confirmed: EventClock;
  readonly #open = new Set<string>();
  #next = 0;

  constructor(options: {
    shoppers: readonly LoadShopper[];
    skus: readonly string[];
    /** Records confirmed orders. */
    confirmed: EventClock;
  }) {
    this.#shoppers = options.shoppers;
    this.#skus = options.skus;
    this.#confirmed = options.confirmed;
  }

  /** Number of accepted orders without an `order.confirmed` event. */
  unconfirmed(): number {
    for (const id of this.#open) {
      if (this.#confirmed.at(id) !== undefined) {
        this.#open.delete(id);
      }
    }
    return this.#open.size;
  }

  /** Fills every basket. */
  async prepare(): Promise<void> {
    await Promise.all(
      this.#shoppers.map((shopper, index) => shopper.prepare(this.#sku(index))),
    );
  }

  async place(rate: { perSecond: number; seconds: number }): Promise<Placed> {
    const from = performance.now();
    const placed: Placed = {
      due: new Map(),
      answerMs: [],
      refused: [],
      from,
      to: from,
    };
    await onSchedule(rate, async (_, due) => {
      const index = this.#next++;
      try {
        const id = await this.#shopper(index).order(this.#sku(index));
        this.#open.add(id);
        placed.due.set(id, due);
        placed.answerMs.push(performance.now() - due);
      } catch (error) {
        placed.refused.push(error);
      }
    });
    placed.to = performance.now();
    if (placed.refused.length > 0) {
      console.error(placed.refused[0]);
    }
    return placed;
  }

  #shopper(index: number): LoadShopper {
    const shopper = this.#shoppers[index % this.#shoppers.length];
    if (!shopper) {
      throw new Error('the load has no shoppers');
    }
    return shopper;
  }

  #sku(index: number): string {
    return this.#skus[index % this.#skus.length] ?? '';
  }
}
