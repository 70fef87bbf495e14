import type { Basket } from '@comptoir/contracts/baskets';
import { MAX_LINES } from '@comptoir/contracts/orders';
import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '@comptoir/kit/errors';
import type { BasketDocument, BasketEntry } from '../models/basketModel.ts';
import type { VatRateOf } from '../money/vatRates.ts';
import type {
  BasketChange,
  BasketRepository,
} from '../repositories/BasketRepository.ts';
import type {
  Article,
  CatalogRepository,
} from '../repositories/CatalogRepository.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import { addLines } from './addLines.ts';
import { customerBasketId, newBasketId } from './basketIds.ts';
import { priceBasket } from './priceBasket.ts';

/** How often a change is tried against others of the same basket. */
const TRIES = 50;
/** Merged baskets that a basket remembers. */
const REMEMBERED = 20;

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

  /** Begins a guest's basket. */
  async begin(): Promise<Basket> {
    const id = newBasketId();
    await this.#baskets.begin(id, null);
    return this.show(await this.guests(id));
  }

  /** A guest's basket; @throws NotFoundError, also for one that went to a customer */
  async guests(id: string): Promise<BasketDocument> {
    const basket = await this.#baskets.find(id);
    if (basket?.customerId === null && basket.mergedInto === undefined) {
      return basket;
    }
    throw noBasket(id);
  }

  /** A customer's basket, begun when there is none. */
  async customers(customerId: string): Promise<BasketDocument> {
    const id = customerBasketId(customerId);
    const found = await this.#baskets.find(id);
    if (found) {
      return this.#settled(found);
    }
    await this.#baskets.begin(id, customerId);
    return this.customers(customerId);
  }

  /** The basket with the prices of now. */
  async show(basket: BasketDocument): Promise<Basket> {
    const skus = basket.lines.map(({ sku }) => sku);
    const articles = await this.#catalog.articles(skus);
    return priceBasket(basket, articles, this.#vatRateOf);
  }

  /**
   * Makes the basket hold so many units of a SKU; 0 takes it out.
   *
   * @throws NotFoundError for a SKU that isn't sold, ConflictError when the basket is full
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
      const changed = await this.#baskets.change(basket, {
        lines: withLine(basket.lines, { sku, quantity, addedPrice }),
      });
      if (changed) {
        return priceBasket(changed, articles, this.#vatRateOf);
      }
    }
    throw tooFast('it');
  }

  /**
   * Adds a guest's basket to a customer's, once, however often it is asked for.
   *
   * @throws NotFoundError when there is no such basket, or it went to somebody else
   */
  async merge(customerId: string, guestId: string): Promise<Basket> {
    const mine = () => this.customers(customerId);
    const guest = await this.#claim(guestId, customerId);
    if (!guest) {
      // Gone: it is in the customer's already, or it never was.
      const basket = await mine();
      if (basket.merged.includes(guestId)) {
        return this.show(basket);
      }
      throw noBasket(guestId);
    }
    const basket = await this.#change(mine, ({ lines, merged }) =>
      merged.includes(guestId)
        ? {}
        : {
            lines: addLines(lines, guest.lines),
            merged: [...merged, guestId].slice(-REMEMBERED),
          },
    );
    await this.#baskets.remove(guestId);
    return this.show(basket);
  }

  /** Lets the order that a checkout has just put into the basket stand on its own. */
  async place({ _id, checkout }: BasketDocument): Promise<void> {
    if (!checkout) {
      return;
    }
    await this.#orders.insert(checkout);
    await this.#baskets.endCheckout(_id, checkout._id);
  }

  /** Lets the order that is in a customer's basket, if any, stand on its own. */
  async settle(customerId: string): Promise<void> {
    const found = await this.#baskets.find(customerBasketId(customerId));
    if (found) {
      await this.#settled(found);
    }
  }

  /** Forgets a customer's basket. */
  async forget(customerId: string): Promise<void> {
    await this.#baskets.remove(customerBasketId(customerId));
  }

  /** Lets orders stand on their own whose checkout a crash left half done before `before`. */
  async finishOld(before: Date): Promise<void> {
    for (const basket of await this.#baskets.withCheckout(before)) {
      await this.#settled(basket);
    }
  }

  /** The order in a basket stands on its own before anything else happens to the basket. */
  async #settled(basket: BasketDocument): Promise<BasketDocument> {
    if (!basket.checkout) {
      return basket;
    }
    await this.place(basket);
    return (await this.#baskets.find(basket._id)) ?? basket;
  }

  /** From here on the guest's basket is nobody else's; null: there is none for this customer. */
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
    throw tooFast(guestId);
  }

  async #change(
    read: () => Promise<BasketDocument>,
    decide: (basket: BasketDocument) => BasketChange,
  ): Promise<BasketDocument> {
    for (let tries = 0; tries < TRIES; tries++) {
      const basket = await read();
      const changed = await this.#baskets.change(basket, decide(basket));
      if (changed) {
        return changed;
      }
    }
    throw tooFast('it');
  }
}

/** In cents; @throws NotFoundError when it isn't sold */
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
    `A basket holds ${MAX_LINES} different articles: take one out first.`,
  );
}

function tooFast(what: string): ServiceUnavailableError {
  return new ServiceUnavailableError(`The basket ${what} changes too fast.`);
}

function noBasket(id: string): NotFoundError {
  return new NotFoundError(`There is no basket ${id}.`);
}
