import { Health } from '@comptoir/kit/health';
import { listen } from '@comptoir/kit/http/listen';
import { createLog } from '@comptoir/kit/log';
import { createMetrics } from '@comptoir/kit/metrics';
import { createServiceCaller } from '../calls/createServiceCaller.ts';
import { createStorefront } from '../createStorefront.ts';
import { loadBuiltFront } from '../loadBuiltFront.ts';
import {
  type CustomersDouble,
  startCustomersDouble,
} from './startCustomersDouble.ts';
import {
  type ProductsDouble,
  startProductsDouble,
} from './startProductsDouble.ts';

/** The storefront on a free port, before doubles of products and customers. */
export interface OpenShop {
  /** Where it answers. */
  url: string;
  double: ProductsDouble;
  customers: CustomersDouble;
  /** Everything that was logged, one JSON line each. */
  logged: string[];
  /** Asks the storefront as a browser would, without following redirects. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends a form as a page of the shop would, unless `headers` say otherwise. */
  post(
    path: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** Begins to stop. */
  stop(): void;
  /** The text of a page. */
  page(path: string): Promise<string>;
  close(): Promise<void>;
}

export const ORIGIN = 'https://shop.example';

/** What a browser says of a form that stands on a page of the shop. */
export const FROM_SHOP = { 'sec-fetch-site': 'same-origin' };

/** `origin`: where shoppers see the shop. `shopping`: its double's address; products' double answers unless given. */
export async function openShop({
  origin = ORIGIN,
  shopping,
}: { origin?: string; shopping?: string } = {}): Promise<OpenShop> {
  const double = await startProductsDouble();
  const customers = await startCustomersDouble();
  const logged: string[] = [];
  const call = (url = double.url) =>
    createServiceCaller({ url, timeout: 2_000 });
  const products = call();
  const stopping = new AbortController();
  const app = createStorefront({
    front: await loadBuiltFront(),
    callers: {
      customers: call(customers.url),
      products,
      shopping: call(shopping),
    },
    productsUrl: double.url,
    origin,
    paymentForm: 'stand-in',
    stopping: stopping.signal,
    trustedProxies: ['loopback'],
    health: new Health({
      products: async () => {
        await products.tell({ path: '/health/ready' });
        return { status: 'up' };
      },
    }),
    metrics: createMetrics('storefront'),
    log: createLog({
      service: 'storefront',
      level: 'debug',
      destination: { write: line => void logged.push(line) },
    }),
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  async function ask(path: string, init: RequestInit): Promise<Response> {
    const answer = await fetch(server.url + path, {
      redirect: 'manual',
      ...init,
    });
    // Read to its end, whatever the test looks at: an open answer keeps the server from closing.
    const { status, headers } = answer;
    return new Response(await answer.arrayBuffer(), { status, headers });
  }
  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(path, { headers });
  return {
    url: server.url,
    double,
    customers,
    logged,
    get,
    post: (path, fields, headers = FROM_SHOP) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers,
      }),
    stop: () => stopping.abort(),
    page: async path => (await get(path)).text(),
    close: async () => {
      await server.close();
      await Promise.all([double.stop(), customers.stop()]);
    },
  };
}
