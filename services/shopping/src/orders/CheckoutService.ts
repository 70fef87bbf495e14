import type { Basket } from '@comptoir/contracts/baskets';
import type { OrderInput } from '@comptoir/contracts/orderRequests';
import type { OrderTotals } from '@comptoir/contracts/orders';
import type { ShippingMethod, TotalsQuery } from '@comptoir/contracts/shipping';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  ServiceUnavailableError,
  UnprocessableError,
} from '@comptoir/kit/errors';
import type { BasketService } from '../baskets/BasketService.ts';
import type { BasketDocument } from '../models/basketModel.ts';
import type { GoneCustomerModel } from '../models/goneCustomerModel.ts';
import type { OrderDocument } from '../models/orderModel.ts';
import { MOST, totalsOf } from '../money/totalsOf.ts';
import { STANDARD_VAT } from '../money/vatRates.ts';
import type { BasketRepository } from '../repositories/BasketRepository.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import { shippingMethods } from '../shipping/shippingMethods.ts';
import { draftOrder } from './draftOrder.ts';
import { orderId, requestHash } from './orderIds.ts';
import { PriceChangedError } from './PriceChangedError.ts';

/** How often an order is tried against changes of its basket. */
const TRIES = 20;

/** Makes a basket an order: one order a key, one order a basket. */
export class CheckoutService {
  readonly #baskets: BasketService;
  readonly #store: BasketRepository;
  readonly #orders: OrderRepository;
  readonly #goneCustomers: GoneCustomerModel;
  readonly #holdMs: number;

  constructor(options: {
    baskets: BasketService;
    store: BasketRepository;
    orders: OrderRepository;
    goneCustomers: GoneCustomerModel;
    /** Milliseconds that stock is held for an order that isn't paid yet. */
    holdMs: number;
  }) {
    this.#baskets = options.baskets;
    this.#store = options.store;
    this.#orders = options.orders;
    this.#goneCustomers = options.goneCustomers;
    this.#holdMs = options.holdMs;
  }

  /**
   * Orders what is in the customer's basket. One write empties the basket and
   * places the order; whatever is killed after that, the order comes.
   *
   * @throws PriceChangedError when the total isn't the one that was shown,
   *   ConflictError for an empty basket or withdrawn goods, UnprocessableError
   *   when the key was used for another order
   */
  async place(
    customerId: string,
    key: string,
    input: OrderInput,
  ): Promise<OrderDocument> {
    const id = orderId(customerId, key);
    const hash = requestHash(input);
    const { country } = input.address;
    const shippingMethod = methodOf(input.shippingMethod, country, 'body');
    for (let tries = 0; tries < TRIES; tries++) {
      // Whatever checkout was begun stands on its own after this read.
      const stored = await this.#baskets.customers(customerId);
      const [earlier, gone, basket] = await Promise.all([
        this.#orders.find(id),
        this.#goneCustomers.exists({ _id: customerId }),
        this.#baskets.show(stored),
      ]);
      if (earlier) {
        return answerAgain(earlier, hash);
      }
      if (gone) {
        throw new NotAllowedError('This account was deleted.');
      }
      const totals = orderTotals(basket, shippingMethod);
      requireOrderable(stored, basket, totals.total.amount);
      if (totals.total.amount !== input.shownTotal.amount) {
        throw new PriceChangedError(totals.total);
      }
      const draft = draftOrder({
        id,
        customerId,
        input,
        basket,
        totals,
        shippingMethod,
        requestHash: hash,
        holdMs: this.#holdMs,
      });
      const change = { lines: [], checkout: draft };
      const changed = await this.#store.change(stored, change);
      if (changed) {
        await this.#baskets.place(changed);
        return draft;
      }
    }
    throw new ServiceUnavailableError('The basket changes too fast.');
  }

  /**
   * What the customer's basket would cost as an order; what is no longer sold
   * isn't counted.
   *
   * @throws InputError for a shipping method that doesn't go there
   */
  async preview(customerId: string, query: TotalsQuery): Promise<OrderTotals> {
    const { country, shippingMethod } = query;
    const method = methodOf(shippingMethod, country, 'query');
    const stored = await this.#baskets.customers(customerId);
    return orderTotals(await this.#baskets.show(stored), method);
  }
}

function orderTotals(
  basket: Basket,
  shippingMethod: ShippingMethod,
): OrderTotals {
  const sold = basket.lines.filter(({ change }) => change !== 'withdrawn');
  return totalsOf(
    sold.map(({ total, vatRate }) => ({ amount: total.amount, vatRate })),
    { amount: shippingMethod.cost.amount, vatRate: STANDARD_VAT },
  );
}

function methodOf(
  id: string,
  country: string,
  where: 'body' | 'query',
): ShippingMethod {
  const method = shippingMethods(country).find(one => one.id === id);
  if (method) {
    return method;
  }
  const field = `${where}.shippingMethod`;
  const message = `is none that goes to ${country}`;
  throw new InputError(`${field} ${message}`, { fields: [{ field, message }] });
}

function requireOrderable(
  stored: BasketDocument,
  basket: Basket,
  total: number,
): void {
  if (stored.lines.length === 0) {
    throw new ConflictError('The basket is empty.');
  }
  const shown = new Set(basket.lines.map(({ sku }) => sku));
  const unknown = stored.lines.filter(({ sku }) => !shown.has(sku));
  const gone = [
    ...unknown,
    ...basket.lines.filter(({ change }) => change === 'withdrawn'),
  ].map(({ sku }) => sku);
  if (gone.length > 0) {
    throw new ConflictError(
      `No longer sold: ${gone.join(', ')}. Take it out of the basket.`,
      {
        fields: gone.map(sku => ({
          field: `basket.${sku}`,
          message: 'is no longer sold',
        })),
      },
    );
  }
  if (total > MOST) {
    throw new ConflictError('This is more than can be ordered at once.');
  }
}

function answerAgain(earlier: OrderDocument, hash: string): OrderDocument {
  if (earlier.requestHash === hash) {
    return earlier;
  }
  const message = 'was used before, for another order';
  throw new UnprocessableError(`The idempotency key ${message}.`, {
    fields: [{ field: 'headers.idempotency-key', message }],
  });
}
