import { createLog } from '@comptoir/kit/createLog';
import { freePort } from '@comptoir/kit-testing/freePort';
import { SystemClient } from '@comptoir/kit-testing/SystemClient';
import type { RunningProcess } from '@comptoir/kit/service/defineProcess';
import { StorefrontConfig } from './config.ts';
import { defineStorefront } from './defineStorefront.ts';
import { loadBuiltFront } from './loadBuiltFront.ts';
import {
  type CustomersDouble,
  startCustomersDouble,
} from './testing/startCustomersDouble.ts';
import {
  type ProductsDouble,
  startProductsDouble,
} from './testing/startProductsDouble.ts';

let products: ProductsDouble;
let customers: CustomersDouble;
let shop: RunningProcess;
const system = new SystemClient(() => shop.systemUrl);

beforeAll(async () => {
  products = await startProductsDouble();
  customers = await startCustomersDouble();
  shop = await defineStorefront(loadBuiltFront).start(
    StorefrontConfig.parse({
      COMPTOIR_MODE: 'local',
      CUSTOMERS_URL: customers.url,
      PRODUCTS_URL: products.url,
      // Nothing listens there.
      SHOPPING_URL: `http://127.0.0.1:${await freePort()}`,
      PUBLIC_URL: 'http://localhost:4000',
      PORT: '0',
      SYSTEM_PORT: '0',
    }),
    createLog({ service: 'storefront', level: 'silent' }),
  );
});
afterAll(async () => {
  await shop.close();
  await Promise.all([products.stop(), customers.stop()]);
});

test('is ready while a service is away, and names it', async () => {
  const shopping = await system.waitFor('shopping', 'down');
  expect(shopping).toMatchObject({
    kind: 'http',
    lastError: 'nothing listens at its address',
    lastAnswered: null,
  });
  await system.waitFor('products', 'up');
  await system.waitFor('customers', 'up');
  expect((await system.probe('startup')).status).toBe(200);
  expect(await system.probe('ready')).toMatchObject({
    status: 200,
    body: { status: 'ready', checks: {} },
  });
});

test('names a service that answers 5xx, and stays ready', async () => {
  products.failWith(503);
  const { lastError } = await system.waitFor('products', 'down');
  expect(lastError).toBe('it answers 503');
  expect((await system.probe('ready')).status).toBe(200);
  expect(await system.metrics()).toContain(
    'dependency_up{name="products",kind="http",service="storefront"} 0',
  );
  const page = await fetch(`${shop.url}/en/search`);
  expect(page.status).toBe(503);
  expect(page.headers.get('retry-after')).toBe('10');
  products.failWith(undefined);
  await system.waitFor('products', 'up');
  expect((await fetch(`${shop.url}/en/search`)).status).toBe(200);
});
