import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Product } from '@comptoir/contracts/products';
import { doubleCategories, doubleProducts } from './doubleProducts.ts';
import { listDoubleProducts } from './listDoubleProducts.ts';

/** Double of the products service that keeps its contract. */
export interface ProductsDouble {
  url: string;
  /** Paths and queries of all requests. */
  requests: string[];
  /** Responds to everything with this status; undefined ends it. */
  failWith(status: number | undefined): void;
  stop(): Promise<void>;
}

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800"><rect width="800" height="800" fill="#f4b8a8"/><circle cx="400" cy="430" r="210" fill="#0f3a2c"/></svg>';

/** Starts the double on a free loopback port with these products. */
export async function startProductsDouble(
  products: readonly Product[] = doubleProducts,
): Promise<ProductsDouble> {
  const requests: string[] = [];
  let failure: number | undefined;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://double');
    requests.push(url.pathname + url.search);
    if (failure !== undefined) {
      return json(response, failure, {});
    }
    answer(url, response, products);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) {
    throw new Error('the server has no port');
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    failWith: status => {
      failure = status;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function answer(
  url: URL,
  response: ServerResponse,
  products: readonly Product[],
): void {
  const [, version, kind, name] = url.pathname.split('/');
  if (version !== 'v1') {
    return json(response, 404, {});
  }
  if (kind === 'categories') {
    return json(response, 200, { items: doubleCategories });
  }
  if (kind === 'images' && !name?.startsWith('missing')) {
    response.setHeader('content-type', 'image/svg+xml');
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    response.setHeader('etag', `"${name}"`);
    response.end(PICTURE);
    return;
  }
  if (kind !== 'products') {
    return json(response, 404, {});
  }
  if (name === 'suggestions') {
    return json(response, 200, { items: suggest(url.searchParams, products) });
  }
  if (name) {
    const product = products.find(
      ({ slug, id }) => slug === name || id === name,
    );
    return json(response, product ? 200 : 404, product ?? {});
  }
  const list = listDoubleProducts(url.searchParams, products);
  return json(response, list ? 200 : 400, list ?? {});
}

function suggest(params: URLSearchParams, products: readonly Product[]) {
  const q = (params.get('q') ?? '').toLowerCase();
  const locale = params.get('locale') === 'fr' ? 'fr' : 'en';
  return products
    .filter(({ name }) => name[locale].toLowerCase().includes(q))
    .slice(0, 6)
    .map(({ slug, name, images }) => ({
      kind: 'product',
      slug,
      text: name[locale],
      image: images[0] ?? null,
    }));
}

function json(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
