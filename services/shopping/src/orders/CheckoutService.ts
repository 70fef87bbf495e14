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
import type { GoneCustomerModel } from '../models/goneCustomerModel.ts';
import type { OrderDocument } from '../models/orderModel.ts';
import { MAX_TOTAL, totalsOf } from '../money/totalsOf.ts';
import { STANDARD_VAT } from '../money/vatRates.ts';
import type { BasketRepository } from '../repositories/BasketRepository.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import { shippingMethods } from '../shipping/shippingMethods.ts';
import { draftOrder } from './draftOrder.ts';
import { orderId, requestHash } from './orderIds.ts';
import { PriceChangedError } from './PriceChangedError.ts';

/** Attempts at an order under concurrent changes of its basket. */
const TRIES = 20;

/** Places orders: at most one for each idempotency key and for each filled basket. */
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
    /** Milliseconds for which stock is reserved for an unpaid order. */
    holdMs: number;
  }) {
    this.#baskets = options.baskets;
    this.#store = options.store;
    this.#orders = options.orders;
    this.#goneCustomers = options.goneCustomers;
    this.#holdMs = options.holdMs;
  }

  /**
   * Orders the content of the customer's basket. One write empties the basket
   * and stores the draft of the order in it: from then on the order is placed,
   * even if the process dies.
   *
   * @throws PriceChangedError when the total differs from the shown one,
   *   ConflictError for an empty basket or withdrawn products, UnprocessableError
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
      // This read also stores the order of an unfinished checkout.
      const stored = await this.#baskets.customers(customerId);
      const [earlier, gone, basket] = await Promise.all([
        this.#orders.find(id),
        this.#goneCustomers.exists({ _id: customerId }),
        this.#baskets.show(stored),
      ]);
      if (earlier) {
        return requireSameRequest(earlier, hash);
      }
      if (gone) {
        throw new NotAllowedError('This account was deleted.');
      }
      const totals = orderTotals(basket, shippingMethod);
      requireOrderable(basket, totals.total.amount);
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
        await this.#baskets.storeOrder(changed);
        return draft;
      }
    }
    throw new ServiceUnavailableError(
      'The basket is being changed by too many requests: try again.',
    );
  }

  /**
   * Calculates the totals of the customer's basket as an order, without
   * products that are no longer sold.
   *
   * @throws InputError for a shipping method that is not available in the country
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
  const message = `is not available in ${country}`;
  throw new InputError(`${field} ${message}`, { fields: [{ field, message }] });
}

function requireOrderable(basket: Basket, total: number): void {
  // A line without an article is neither shown nor ordered.
  if (basket.lines.length === 0) {
    throw new ConflictError('The basket is empty.');
  }
  const gone = basket.lines
    .filter(({ change }) => change === 'withdrawn')
    .map(({ sku }) => sku);
  if (gone.length > 0) {
    throw new ConflictError(
      `No longer sold: ${gone.join(', ')}. Remove it from the basket.`,
      {
        fields: gone.map(sku => ({
          field: `basket.${sku}`,
          message: 'is no longer sold',
        })),
      },
    );
  }
  if (total > MAX_TOTAL) {
    throw new ConflictError('The total exceeds the limit of one order.');
  }
}

function requireSameRequest(
  earlier: OrderDocument,
  hash: string,
): OrderDocument {
  if (earlier.requestHash === hash) {
    return earlier;
  }
  const message = 'was already used for another order';
  throw new UnprocessableError(`The idempotency key ${message}.`, {
    fields: [{ field: 'headers.idempotency-key', message }],
  });
}
