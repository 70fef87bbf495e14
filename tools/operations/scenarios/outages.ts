import { expectIdle } from '../../chaos/scenarios/expectIdle.ts';
import { eventually } from '../../chaos/shop/eventually.ts';
import type { ServiceName } from '../../chaos/shop/ServiceName.ts';
import type { Shop } from '../../chaos/shop/Shop.ts';

/** Units on the shelf, more than are ordered. */
const UNITS = 5;
/** The processes of the shop that use MongoDB and RabbitMQ. */
const SERVICES = ['customers', 'products', 'shopping'] as const;

/** Without products every other process stays ready, orders are accepted, and pages answer 503 until it is back. */
export async function productsKilled(shop: Shop): Promise<void> {
  const sku = await shop.shelve(UNITS);
  const buyer = shop.buyer(0);
  await buyer.fill({ sku });
  await shop.kill('products');
  await shop.system('storefront').waitFor('products', 'down');
  await expectReady(shop, ['storefront', 'customers', 'shopping']);
  expect(await askPage(shop, '/en')).toEqual({ status: 503, retryAfter: '10' });
  expect((await buyer.order({ sku })).status).toBe(201);
  await shop.restart('products');
  await shop.system('storefront').waitFor('products', 'up');
  expect(await askPage(shop, '/en')).toMatchObject({ status: 200 });
  await expectIdle(shop);
}

/** Without the broker every process stays ready, pages list, and orders are accepted and confirmed later. */
export async function brokerAway(shop: Shop): Promise<void> {
  const sku = await shop.shelve(UNITS);
  await shop.kill('rabbitmq');
  for (const service of SERVICES) {
    await shop.system(service).waitFor('rabbitmq', 'down');
  }
  await expectReady(shop, [...SERVICES, 'storefront']);
  expect(await askPage(shop, '/en')).toMatchObject({ status: 200 });
  const id = await shop.buyer(1).buy({ sku });
  await shop.restart('rabbitmq');
  await eventually(async () =>
    expect((await shop.buyer(1).read(id)).status).toBe('confirmed'),
  );
  await expectIdle(shop);
}

/** While MongoDB hangs every process stays ready, lists are served from memory, and the rest is 503 with Retry-After. */
export async function databaseHangs(shop: Shop): Promise<void> {
  const sku = await shop.shelve(UNITS);
  const buyer = shop.buyer(2);
  await buyer.fill({ sku });
  shop.freeze('mongodb');
  try {
    for (const service of SERVICES) {
      const { lastError } = await shop
        .system(service)
        .waitFor('mongodb', 'down');
      expect(lastError).toMatch(/no answer|not answer/);
    }
    await expectReady(shop, [...SERVICES, 'storefront']);
    expect(await askPage(shop, '/en')).toMatchObject({ status: 200 });
    const product = `/en/product/${sku.toLowerCase()}`;
    expect(await askPage(shop, product)).toEqual({
      status: 503,
      retryAfter: '10',
    });
    const refused = await buyer.order({ sku });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(refused.headers.get('content-type')).toContain('problem+json');
  } finally {
    shop.thaw('mongodb');
  }
  for (const service of SERVICES) {
    await shop.system(service).waitFor('mongodb', 'up');
  }
  await expectIdle(shop);
}

async function expectReady(
  shop: Shop,
  names: readonly ServiceName[],
): Promise<void> {
  for (const name of names) {
    expect({ name, missing: await shop.readiness(name) }).toEqual({ name });
  }
}

/** Requests a page of the storefront as a browser does. */
async function askPage(shop: Shop, path: string) {
  const answer = await fetch(`${shop.urlOf('storefront')}${path}`);
  await answer.text();
  const retryAfter = answer.headers.get('retry-after');
  return { status: answer.status, retryAfter };
}
