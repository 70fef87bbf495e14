import type { Order } from '@comptoir/contracts/orders';
import { doubleOrder } from './testing/doubleOrder.ts';
import { openShop, type OpenShop } from './testing/openShop.ts';
import { signedInCookie } from './testing/signedInCookie.ts';
import {
  refuse,
  type ServiceDouble,
  startServiceDouble,
} from './testing/startServiceDouble.ts';

const { id: ID } = doubleOrder();
const PATH = `/en/account/orders/${ID}`;
const cookie = signedInCookie('cus_1');

let order: Order;
let left: Promise<void>;
let shopping: ServiceDouble;
let shop: OpenShop;
beforeEach(async () => {
  order = doubleOrder();
  const leaving = Promise.withResolvers<void>();
  left = leaving.promise;
  shopping = await startServiceDouble(({ what }) => {
    if (what === `GET /v1/orders/${ID}`) {
      return { status: 200, json: order };
    }
    if (what === `GET /v1/orders/${ID}/stream`) {
      return {
        stream: response => {
          response.writeHead(200, { 'content-type': 'text/event-stream' });
          response.write('id: 2\nevent: order\ndata: {}\n\n');
          response.once('close', leaving.resolve);
        },
      };
    }
    return refuse(404);
  });
  shop = await openShop({ shopping: shopping.url });
});
afterEach(async () => {
  await shop.close();
  await shopping.stop();
});

test('without JavaScript, an order refreshes until it reaches a final state', async () => {
  const running = await (await shop.get(PATH, { cookie })).text();
  expect(running).toContain(
    '<noscript><meta http-equiv="refresh" content="5"/></noscript>',
  );
  order = { ...order, status: 'delivered' };
  const ended = await (await shop.get(PATH, { cookie })).text();
  expect(ended).toContain('Your parcel has arrived.');
  expect(ended).not.toContain('http-equiv');
});

test('missing stock is named', async () => {
  order = {
    ...order,
    status: 'rejected',
    reason: 'stock-missing',
    missing: [{ sku: 'CUP', wanted: 3, available: 1 }],
  };
  const html = await (await shop.get(PATH, { cookie })).text();
  expect(html).toContain('There is less in stock than you ordered');
  expect(html).toContain('Cup: 1 left, you ordered 3.');
  expect(html).toContain('Add to the basket again');
});

test('an order that was not completed says that nothing was charged', async () => {
  const payment = { method: 'card-ok', status: 'none' } as const;
  order = { ...order, status: 'rejected', reason: 'stock-missing', payment };
  const html = await (await shop.get(PATH, { cookie })).text();
  expect(html).toContain('Nothing was charged.');
  expect(html).not.toContain('Not requested yet.');
});

test('a refused cancellation is not drawn as a success', async () => {
  const html = await (await shop.get(`${PATH}?done=late`, { cookie })).text();
  expect(html).toMatch(
    /class="notice notice-bad">This order can no longer be cancelled\./,
  );
});

test('another customer’s order and an unknown order are a 404', async () => {
  const other = { cookie: signedInCookie('cus_2') };
  expect((await shop.get(PATH, other)).status).toBe(404);
  expect((await shop.get(`${PATH}/stream`, other)).status).toBe(404);
  expect((await shop.get('/en/account/orders/no', { cookie })).status).toBe(
    404,
  );
});

test('a guest is redirected to sign in and back', async () => {
  const answer = await shop.get(PATH);
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe(
    `/en/sign-in?next=${encodeURIComponent(PATH)}`,
  );
});

test('changes are streamed, and the upstream request ends when the browser disconnects', async () => {
  const leaving = new AbortController();
  const stream = await fetch(`${shop.url}${PATH}/stream`, {
    headers: { cookie, 'accept-encoding': 'br' },
    signal: leaving.signal,
  });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  expect(stream.headers.get('cache-control')).toBe('no-store, no-transform');
  expect(stream.headers.get('content-encoding')).toBeNull();
  const { value } = await firstOf(stream);
  expect(value).toBe('id: 2\nevent: order\ndata: {}\n\n');
  leaving.abort();
  await left;
});

test('a stream ends cleanly when the process stops', async () => {
  const stream = await fetch(`${shop.url}${PATH}/stream`, {
    headers: { cookie },
  });
  shop.stop();
  expect(await stream.text()).toBe('id: 2\nevent: order\ndata: {}\n\n');
  await left;
  expect(
    shop.logged.filter(line => line.includes('a page failed to render')),
  ).toEqual([]);
});

function firstOf({ body }: Response) {
  if (!body) {
    throw new Error('the response has no body');
  }
  return body.pipeThrough(new TextDecoderStream()).getReader().read();
}
