import type {
  Basket,
  MergedBasket,
  MergeLosses,
} from '@comptoir/contracts/baskets';
import { MAX_LINES } from '@comptoir/contracts/orders';
import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '@comptoir/kit/errors';
import type { BasketDocument, BasketEntry } from '../models/basketModel.ts';
import type { VatRateOf } from '../money/vatRates.ts';
import type { BasketRepository } from '../repositories/BasketRepository.ts';
import type {
  Article,
  CatalogRepository,
} from '../repositories/CatalogRepository.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import { addLines } from './addLines.ts';
import { MAX_SUBTOTAL, subtotalOf } from './basketLimit.ts';
import { customerBasketId, newBasketId } from './basketIds.ts';
import { priceBasket } from './priceBasket.ts';

/** Attempts at a change under concurrent changes of the basket. */
const TRIES = 50;
/** Ids of merged guests' baskets kept in a customer's basket. */
const MAX_MERGED = 20;
const NO_LOSSES: MergeLosses = { capped: [], dropped: [] };

/** Baskets of guests and of customers. */
export class BasketService {
  readonly #baskets: BasketRepository;
  readonly #catalog: CatalogRepository;
  readonly #orders: OrderRepository;
  readonly #vatRateOf: VatRateOf;

  constructor(options: {
    baskets: BasketRepository;
    catalog: CatalogRepository;
    orders: OrderRepository;
    vatRateOf: VatRateOf;
  }) {
    this.#baskets = options.baskets;
    this.#catalog = options.catalog;
    this.#orders = options.orders;
    this.#vatRateOf = options.vatRateOf;
  }

  /** Creates a guest's basket. */
  async begin(): Promise<Basket> {
    const id = newBasketId();
    await this.#baskets.begin(id, null);
    return this.show(await this.guests(id));
  }

  /** Finds a guest's basket. @throws NotFoundError, also for one that was merged */
  async guests(id: string): Promise<BasketDocument> {
    const basket = await this.#baskets.find(id);
    if (basket?.customerId === null && basket.mergedInto === undefined) {
      return basket;
    }
    throw basketNotFound(id);
  }

  /** Finds or creates a customer's basket, after finishing its checkout. */
  async customers(customerId: string): Promise<BasketDocument> {
    const id = customerBasketId(customerId);
    const found = await this.#baskets.find(id);
    if (found) {
      return this.#withoutCheckout(found);
    }
    await this.#baskets.begin(id, customerId);
    return this.customers(customerId);
  }

  /** Converts a basket into its view with current prices. */
  async show(basket: BasketDocument): Promise<Basket> {
    const skus = basket.lines.map(({ sku }) => sku);
    const articles = await this.#catalog.articles(skus);
    return priceBasket(basket, articles, this.#vatRateOf);
  }

  /**
   * Sets the quantity of a SKU; 0 removes the line.
   *
   * @throws NotFoundError for a SKU that is not sold, ConflictError when the basket is full or would cost more than an order may
   */
  async setLine(
    read: () => Promise<BasketDocument>,
    sku: string,
    quantity: number,
  ): Promise<Basket> {
    for (let tries = 0; tries < TRIES; tries++) {
      const basket = await read();
      const skus = [...basket.lines.map(line => line.sku), sku];
      const articles = await this.#catalog.articles(skus);
      const addedPrice = quantity > 0 ? priceOf(sku, articles) : 0;
      // A line without an article is not shown, so it can't be removed.
      const shown = basket.lines.filter(line => articles.has(line.sku));
      const lines = withLine(shown, { sku, quantity, addedPrice });
      requireAffordable(shown, lines, articles);
      const changed = await this.#baskets.change(basket, { lines });
      if (changed) {
        return priceBasket(changed, articles, this.#vatRateOf);
      }
    }
    throw tooManyChanges();
  }

  /**
   * Merges a guest's basket into a customer's; repeated calls merge it once.
   *
   * @throws NotFoundError when it does not exist or was merged into another customer's basket
   */
  async merge(customerId: string, guestId: string): Promise<MergedBasket> {
    const mine = () => this.customers(customerId);
    const guest = await this.#claim(guestId, customerId);
    if (!guest) {
      // Already merged and removed, or it never existed.
      const basket = await mine();
      if (basket.merged.includes(guestId)) {
        return { ...(await this.show(basket)), losses: NO_LOSSES };
      }
      throw basketNotFound(guestId);
    }
    const { basket, losses } = await this.#addLines(mine, guest);
    await this.#baskets.remove(guestId);
    return { ...(await this.show(basket)), losses };
  }

  /** Stores the order of a checkout and removes its draft from the basket. */
  async storeOrder({ _id, checkout }: BasketDocument): Promise<void> {
    if (!checkout) {
      return;
    }
    await this.#orders.insert(checkout);
    await this.#baskets.endCheckout(_id, checkout._id);
  }

  /** Finishes the checkout of a customer's basket, if there is one. */
  async finishCheckout(customerId: string): Promise<void> {
    const found = await this.#baskets.find(customerBasketId(customerId));
    if (found) {
      await this.#withoutCheckout(found);
    }
  }

  /** Deletes a customer's basket. */
  async forget(customerId: string): Promise<void> {
    await this.#baskets.remove(customerBasketId(customerId));
  }

  /** Finishes checkouts that a crash interrupted before `before`. */
  async finishOldCheckouts(before: Date): Promise<void> {
    for (const basket of await this.#baskets.withCheckout(before)) {
      await this.#withoutCheckout(basket);
    }
  }

  /** Stores the order of an unfinished checkout and returns the basket without it. */
  async #withoutCheckout(basket: BasketDocument): Promise<BasketDocument> {
    if (!basket.checkout) {
      return basket;
    }
    await this.storeOrder(basket);
    return (await this.#baskets.find(basket._id)) ?? basket;
  }

  /** Claims a guest's basket for a customer; null if it does not exist or another customer has claimed it. */
  async #claim(
    guestId: string,
    customerId: string,
  ): Promise<BasketDocument | null> {
    for (let tries = 0; tries < TRIES; tries++) {
      const guest = await this.#baskets.find(guestId);
      if (guest?.customerId !== null) {
        return null;
      }
      if (guest.mergedInto !== undefined) {
        return guest.mergedInto === customerId ? guest : null;
      }
      const change = { mergedInto: customerId };
      const claimed = await this.#baskets.change(guest, change);
      if (claimed) {
        return claimed;
      }
    }
    throw tooManyChanges();
  }

  /** Adds a guest's lines to a customer's basket, once. */
  async #addLines(
    read: () => Promise<BasketDocument>,
    guest: BasketDocument,
  ): Promise<{ basket: BasketDocument; losses: MergeLosses }> {
    for (let tries = 0; tries < TRIES; tries++) {
      const basket = await read();
      if (basket.merged.includes(guest._id)) {
        return { basket, losses: NO_LOSSES };
      }
      const skus = [...basket.lines, ...guest.lines].map(({ sku }) => sku);
      const articles = await this.#catalog.articles(skus);
      const { lines, losses } = addLines(basket.lines, guest.lines, articles);
      const merged = [...basket.merged, guest._id].slice(-MAX_MERGED);
      const changed = await this.#baskets.change(basket, { lines, merged });
      if (changed) {
        return { basket: changed, losses };
      }
    }
    throw tooManyChanges();
  }
}

/** Returns the price in cents. @throws NotFoundError when the SKU is not sold */
function priceOf(sku: string, articles: ReadonlyMap<string, Article>): number {
  const article = articles.get(sku);
  if (article && !article.product.removed) {
    return article.variant.price.amount;
  }
  throw new NotFoundError(`${sku} is not sold.`, {
    fields: [{ field: 'params.sku', message: 'is not sold' }],
  });
}

function withLine(
  lines: readonly BasketEntry[],
  line: BasketEntry,
): BasketEntry[] {
  const known = lines.some(({ sku }) => sku === line.sku);
  if (line.quantity === 0) {
    return lines.filter(({ sku }) => sku !== line.sku);
  }
  if (known) {
    const { sku, quantity } = line;
    return lines.map(one => (one.sku === sku ? { ...one, quantity } : one));
  }
  if (lines.length < MAX_LINES) {
    return [...lines, line];
  }
  throw new ConflictError(
    `A basket holds at most ${MAX_LINES} different articles: remove one first.`,
  );
}

/** @throws ConflictError when a change raises the sum above that of an order; lowering it is always allowed */
function requireAffordable(
  before: readonly BasketEntry[],
  after: readonly BasketEntry[],
  articles: ReadonlyMap<string, Article>,
): void {
  const sum = subtotalOf(after, articles);
  if (sum <= MAX_SUBTOTAL || sum <= subtotalOf(before, articles)) {
    return;
  }
  const message = 'exceeds the limit of one order';
  throw new ConflictError(`The basket's total ${message}.`, {
    fields: [{ field: 'body.quantity', message }],
  });
}

function tooManyChanges(): ServiceUnavailableError {
  return new ServiceUnavailableError(
    'The basket is being changed by too many requests: try again.',
  );
}

function basketNotFound(id: string): NotFoundError {
  return new NotFoundError(`Basket ${id} does not exist.`);
}
