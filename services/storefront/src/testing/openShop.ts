import { Health } from '@comptoir/kit/health';
import { listen } from '@comptoir/kit/http/listen';
import { createLog } from '@comptoir/kit/log';
import { createMetrics } from '@comptoir/kit/metrics';
import { createServiceCaller } from '../calls/createServiceCaller.ts';
import { createStorefront } from '../createStorefront.ts';
import { loadBuiltFront } from '../loadBuiltFront.ts';
import {
  type ProductsDouble,
  startProductsDouble,
} from './startProductsDouble.ts';

/** The storefront on a free port, before a double of products. */
export interface OpenShop {
  double: ProductsDouble;
  /** Everything that was logged, one JSON line each. */
  logged: string[];
  /** Asks the storefront as a browser would, without following redirects. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The text of a page. */
  page(path: string): Promise<string>;
  close(): Promise<void>;
}

export const ORIGIN = 'https://shop.example';

export async function openShop(): Promise<OpenShop> {
  const double = await startProductsDouble();
  const logged: string[] = [];
  const products = createServiceCaller({ url: double.url, timeout: 2_000 });
  const app = createStorefront({
    front: await loadBuiltFront(),
    callers: { customers: products, products, shopping: products },
    productsUrl: double.url,
    origin: ORIGIN,
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
  async function get(path: string, headers: Record<string, string> = {}) {
    const url = server.url + path;
    const answer = await fetch(url, { redirect: 'manual', headers });
    // Read to its end, whatever the test looks at: an open answer keeps the server from closing.
    const { status } = answer;
    return new Response(await answer.arrayBuffer(), {
      status,
      headers: answer.headers,
    });
  }
  return {
    double,
    logged,
    get,
    page: async path => (await get(path)).text(),
    close: async () => {
      await server.close();
      await double.stop();
    },
  };
}
