import type { AddressEntry, OrderSummary } from '@comptoir/contracts/customers';
import type { Order } from '@comptoir/contracts/orders';
import type { Product } from '@comptoir/contracts/products';
import { doubleProducts } from './doubleProducts.ts';
import { doubleCustomer } from './doubleSession.ts';
import { openShop, type OpenShop } from './openShop.ts';
import {
  type Answer,
  type DoubleRequest,
  startServiceDouble,
} from './startServiceDouble.ts';

/** A word that is wider than a phone, as German and technical names have. */
export const LONG_WORD =
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
/** The highest price of the contract, in cents. */
const HIGHEST = { amount: 100_000_000, currency: 'EUR' } as const;
const AT = '2026-11-25T12:00:00Z';
const ID = `ord_${'a'.repeat(32)}`;
const text = { en: LONG_WORD, fr: LONG_WORD };
const SKU = 'S'.repeat(40);

const address: AddressEntry = {
  id: 'adr_1',
  name: LONG_WORD,
  street: LONG_WORD,
  extra: LONG_WORD,
  postalCode: '7'.repeat(20),
  city: LONG_WORD,
  country: 'FR',
  phone: '+33 1 23 45 67 89 00 11 22 33',
  isDefault: true,
};

const products: Product[] = doubleProducts.map((product, at) => ({
  ...product,
  ...(at === 0 && { slug: 'long' }),
  maker: LONG_WORD,
  name: text,
  summary: text,
  description: text,
  variants: product.variants.map(variant => ({
    ...variant,
    name: text,
    price: HIGHEST,
  })),
  attributes: [{ label: text, value: text }],
}));

const line = {
  sku: SKU,
  productId: 'id-1',
  slug: 'long',
  name: text,
  variantName: text,
  image: null,
  quantity: 20,
  vatRate: 2_000,
  unitPrice: HIGHEST,
  total: HIGHEST,
};

const totals: Order['totals'] = {
  subtotal: HIGHEST,
  shipping: HIGHEST,
  vat: [{ rate: 550, amount: HIGHEST }],
  total: HIGHEST,
};

const { id: _id, isDefault: _isDefault, ...postalAddress } = address;
const order: Order = {
  id: ID,
  number: 'C-12345-67890',
  customerId: doubleCustomer.id,
  version: 2,
  status: 'shipped',
  reason: null,
  missing: [],
  lines: [line],
  totals,
  address: postalAddress,
  shippingMethod: { id: 'relay', name: text },
  payment: { method: LONG_WORD, status: 'captured' },
  shipment: { carrier: LONG_WORD, trackingCode: LONG_WORD },
  history: [{ status: 'placed', at: AT }],
  cancellable: true,
  placedAt: AT,
};

const summary: OrderSummary = {
  id: ID,
  number: order.number,
  status: 'shipped',
  placedAt: AT,
  totals,
  lines: [
    {
      sku: SKU,
      slug: 'long',
      name: text,
      variantName: text,
      image: null,
      quantity: 20,
    },
  ],
};

const letter = {
  id: 'dea_1',
  state: 'waiting',
  messageId: LONG_WORD,
  type: LONG_WORD,
  aggregateId: LONG_WORD,
  diedAt: AT,
  reason: LONG_WORD,
  firstFailure: { reason: LONG_WORD, at: AT },
  attempts: 5,
  redriven: 0,
  bytes: 100,
  preview: LONG_WORD,
  decision: null,
};

/** Pages for guests, without the language. */
export const GUEST_PAGES = [
  '',
  '/sign-in',
  '/sign-in?done=confirmed',
  '/sign-up',
  '/sign-up?done=mailed',
];

/** Paths of every other kind of page, without the language; those of staff need the role. */
export const PAGES = [
  '',
  '/category/tea',
  '/product/long',
  `/search?q=${LONG_WORD}&maker=${LONG_WORD}`,
  `/search?q=${LONG_WORD.repeat(3)}`,
  '/about',
  '/legal',
  '/nothing/here',
  '/goodbye',
  '/account/confirm?token=word',
  '/account/confirm',
  '/account/forgot',
  '/account/reset?token=word',
  '/basket',
  '/checkout',
  '/account',
  '/account/orders',
  `/account/orders/${ID}`,
  '/account/wishlist',
  '/account/data',
  '/account/addresses',
  '/account/addresses/new',
  '/account/addresses/adr_1',
  '/staff/orders',
  `/staff/orders/${ID}`,
  '/staff/products',
  '/staff/products/new',
  '/staff/products/id-1',
  '/staff/products/id-1/pictures',
  '/staff/customers',
  '/staff/dead-letters?service=shopping',
  '/staff/dead-letters/shopping/dea_1',
  '/staff/audit?service=shopping',
];

/** Opens a shop at an HTTP address whose names, texts and prices are as long as the contracts allow, with a full basket. */
export async function openLongShop(): Promise<OpenShop> {
  const shopping = await startServiceDouble(answerLong);
  const shop = await openShop({
    origin: 'http://127.0.0.1',
    shopping: shopping.url,
    products,
  });
  const ok = (json: object) => ({ status: 200, json });
  const profile = { ...doubleCustomer, name: LONG_WORD, createdAt: AT };
  const email = `${LONG_WORD.replaceAll('ü', 'u')}@shop.example`;
  shop.customers.answer('GET /v1/me', ok({ ...profile, email }));
  shop.customers.answer('GET /v1/me/addresses', ok({ items: [address] }));
  const wishes = ['id-1', 'id-2', 'gone'].map(productId => ({
    productId,
    addedAt: AT,
  }));
  shop.customers.answer('GET /v1/me/wishlist', ok({ items: wishes }));
  const history = { items: [summary], nextCursor: 'older' };
  shop.customers.answer('GET /v1/me/orders', ok(history));
  const masked = { ...profile, email, confirmed: true };
  const list = { items: [masked], nextCursor: null };
  shop.customers.answer('GET /v1/customers', ok(list));
  return {
    ...shop,
    close: async () => {
      await shop.close();
      await shopping.stop();
    },
  };
}

function answerLong({ what }: DoubleRequest): Answer | undefined {
  const json = longJson(what);
  return json && { status: 200, json };
}

function longJson(what: string): object | undefined {
  if (what === `GET /v1/orders/${ID}`) {
    return order;
  }
  if (what === 'GET /v1/dead-letters/dea_1') {
    return { ...letter, payload: { encoding: 'utf8', content: LONG_WORD } };
  }
  const [path] = what.split('?');
  const page = { nextCursor: null };
  const answers: Record<string, object> = {
    'GET /v1/me/basket': {
      id: 'me',
      lines: [
        {
          ...line,
          availability: { status: 'low', available: 3 },
          addedPrice: HIGHEST,
          change: 'dearer',
        },
      ],
      itemCount: 1_000,
      subtotal: HIGHEST,
      vat: totals.vat,
      updatedAt: AT,
    },
    'GET /v1/me/basket/totals': totals,
    'GET /v1/shipping-methods': {
      items: [
        { id: 'relay', name: text, cost: HIGHEST, days: { min: 1, max: 20 } },
      ],
    },
    'GET /v1/orders': { items: [order], ...page },
    'GET /v1/dead-letters': { items: [letter], total: 1, ...page },
    'GET /v1/audit': {
      items: [
        {
          id: 'aud_1',
          at: AT,
          actor: LONG_WORD,
          action: LONG_WORD,
          subject: LONG_WORD,
          before: null,
          after: { name: LONG_WORD },
        },
      ],
      ...page,
    },
  };
  return answers[path ?? ''];
}
