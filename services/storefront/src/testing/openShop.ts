import type { Product } from '@comptoir/contracts/products';
import { Health } from '@comptoir/kit/Health';
import { listen } from '@comptoir/kit/http/listen';
import { createLog } from '@comptoir/kit/createLog';
import { createMetrics } from '@comptoir/kit/Metrics';
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

/** The storefront on a free port with doubles of products and customers. */
export interface OpenShop {
  /** Its address. */
  url: string;
  double: ProductsDouble;
  customers: CustomersDouble;
  /** Log lines as JSON. */
  logged: string[];
  /** Requests a path as a browser would, without following redirects. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Submits a form as a page of the shop would; `headers` override the defaults. */
  post(
    path: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** The metrics of its requests, in the text format of Prometheus. */
  metrics(): Promise<string>;
  /** Starts to stop. */
  stop(): void;
  /** Requests a page and returns its text. */
  page(path: string): Promise<string>;
  close(): Promise<void>;
}

export const ORIGIN = 'https://shop.example';

/** Headers of a form submitted by a page of the shop. */
export const FROM_SHOP = { 'sec-fetch-site': 'same-origin' };

/** `origin`: public origin of the shop. `shopping`: address of its double; the products double by default. `products`: what the shop sells. */
export async function openShop({
  origin = ORIGIN,
  shopping,
  products: sold,
}: {
  origin?: string;
  shopping?: string;
  products?: readonly Product[];
} = {}): Promise<OpenShop> {
  const double = await startProductsDouble(sold);
  const customers = await startCustomersDouble();
  const logged: string[] = [];
  const call = (url = double.url) =>
    createServiceCaller({ url, timeout: 2_000 });
  const metrics = createMetrics('storefront');
  const stopping = new AbortController();
  const app = createStorefront({
    front: await loadBuiltFront(),
    callers: {
      customers: call(customers.url),
      products: call(),
      shopping: call(shopping),
    },
    productsUrl: double.url,
    origin,
    paymentForm: 'stand-in',
    stopping: stopping.signal,
    trustedProxies: ['loopback'],
    health: new Health(),
    metrics,
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
    // Reads the whole body, since an open response would keep the server from closing.
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
    metrics: () => metrics.metrics(),
    page: async path => (await get(path)).text(),
    close: async () => {
      await server.close();
      await Promise.all([double.stop(), customers.stop()]);
    },
  };
}
