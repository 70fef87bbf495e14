import { type Answer, HttpClient } from '@comptoir/kit-testing/HttpClient';
import { z } from 'zod';
import { expectRest } from '../../chaos/scenarios/expectRest.ts';
import { eventually } from '../../chaos/shop/eventually.ts';
import type { Shop } from '../../chaos/shop/Shop.ts';
import { Balancer } from '../support/Balancer.ts';
import { Browser } from '../support/Browser.ts';
import { EventStream } from '../support/EventStream.ts';
import { Load, type Work } from '../support/Load.ts';

/** Milliseconds that a dying process goes on answering; a balancer needs one look. */
export const DELAY_MS = 1_000;
/** After the delay, in milliseconds; what the services promise. */
const DEADLINE_MS = 15_000;
/** Requests answered before and after the signal: enough that none was lucky. */
const ENOUGH = 40;
/** On the shelf: more than are ordered meanwhile. */
const UNITS = 5_000;

const Readiness = z.object({ checks: z.record(z.string(), z.unknown()) });

type Mortal = 'customers' | 'products' | 'shopping' | 'storefront';

/** One of two processes of a service is told to stop while both are at work: no request fails, no message is lost, streams end whole. */
export async function politeDeath(shop: Shop, name: Mortal): Promise<void> {
  const env = { SHUTDOWN_DELAY_MS: String(DELAY_MS) };
  const { url, part } = await shop.startTwin(name, env);
  const balancer = await Balancer.start([shop.urlOf(name), url]);
  const sku = await shop.shelve(UNITS);
  const streams = await openStreams(shop, name, url, sku);
  const load = new Load([
    ...requests(shop, name, balancer.next, sku),
    // Messages for everybody: orders are placed meanwhile.
    async () => void (await shop.buyer(0).buy({ sku })),
  ]);
  try {
    await load.goOn(ENOUGH);
    const told = performance.now();
    const [how] = await Promise.all([part.terminate(), sayGoodbye(url)]);
    const took = performance.now() - told;
    await Promise.all(streams.map(stream => stream.ended));
    await load.goOn(ENOUGH);
    await load.stop();
    expect({ how, failures: load.failures }).toEqual({
      how: 'exited with code 0',
      failures: [],
    });
    expect(took).toBeGreaterThanOrEqual(DELAY_MS);
    expect(took).toBeLessThan(DELAY_MS + DEADLINE_MS);
    // Whoever followed comes back, to the other one.
    for (const stream of await openStreams(shop, name, balancer.next(), sku)) {
      expect(stream.text).toContain('event: order');
    }
    await expectRest(shop);
  } finally {
    await load.stop();
    await balancer.stop();
    await part.kill();
  }
}

/** A double is told to stop while orders need it, and comes back: what it was asked before it closed is answered, and nothing is lost. */
export async function politeDouble(
  shop: Shop,
  name: 'payment-double' | 'mail-double',
  path: string,
): Promise<void> {
  const sku = await shop.shelve(UNITS);
  const orders = new Load([
    async () => void (await shop.buyer(0).buy({ sku })),
  ]);
  const asked = new Load([
    async () => {
      const { status } = await shop.client(name).ask(path);
      expect(status).toBe(200);
    },
  ]);
  try {
    await asked.goOn(ENOUGH);
    const told = performance.now();
    const ended = shop.terminate(name);
    await eventually(() => expect(asked.failures.length).toBeGreaterThan(0));
    // Only once the port is closed, and only by not being there.
    expect(performance.now() - told).toBeGreaterThanOrEqual(DELAY_MS);
    await asked.stop();
    expect(await ended).toBe('exited with code 0');
    expect(performance.now() - told).toBeLessThan(DELAY_MS + DEADLINE_MS);
    await orders.stop();
    expect(orders.failures).toEqual([]);
  } finally {
    await Promise.all([asked.stop(), orders.stop()]);
  }
  await shop.restart(name);
  await expectRest(shop);
}

/** Not ready from the signal on, and each answer says that the next request goes elsewhere. */
async function sayGoodbye(url: string): Promise<void> {
  await eventually(async () => {
    const answer = await fetch(`${url}/health/ready`);
    const { checks } = Readiness.parse(await answer.json());
    expect([answer.status, answer.headers.get('connection')]).toEqual([
      503,
      'close',
    ]);
    expect(checks).toMatchObject({ process: { detail: 'stopping' } });
  }, 5 * DELAY_MS);
}

/** What a service is asked all the time, each request once. */
function requests(
  shop: Shop,
  name: Mortal,
  url: () => string,
  sku: string,
): Work[] {
  const client = new HttpClient(url);
  const slug = sku.toLowerCase();
  const get = (path: string) => async () =>
    expectStatus(200, path, await client.ask(path));
  const own = (path: string) => async () =>
    expectStatus(200, path, await shop.buyer(1).actor.ask(client, path));
  switch (name) {
    case 'storefront':
      return [get('/en'), get(`/en/product/${slug}`)];
    case 'products':
      return [get('/v1/products?locale=en'), get(`/v1/products/${slug}`)];
    case 'customers':
      return [own('/v1/me'), own('/v1/me/addresses')];
    case 'shopping':
      return [own('/v1/me/basket'), () => order(shop, client, sku)];
  }
}

/** An order whose one request must be answered; the basket is filled elsewhere. */
async function order(
  shop: Shop,
  client: HttpClient,
  sku: string,
): Promise<void> {
  const buyer = shop.buyer(2);
  await buyer.fill({ sku });
  expectStatus(201, 'an order', await buyer.at(client).order({ sku }));
}

function expectStatus(wanted: number, what: string, answer: Answer): void {
  if (answer.status === wanted) {
    return;
  }
  const said = JSON.stringify(answer.body);
  throw new Error(`${what} answered ${answer.status}: ${said}`);
}

/** Streams that stay open by themselves, where a service has some. */
async function openStreams(
  shop: Shop,
  name: Mortal,
  url: string,
  sku: string,
): Promise<EventStream[]> {
  const { actor } = shop.buyer(3);
  const id = await shop.buyer(3).buy({ sku });
  const open = async (path: string, headers: Record<string, string>) => {
    const stream = await EventStream.open(`${url}${path}`, headers);
    await eventually(() => expect(stream.text).toContain('event: order'));
    return stream;
  };
  switch (name) {
    case 'storefront': {
      const browser = new Browser(url);
      await browser.send('/en/sign-in', { ...actor.account });
      const { cookie } = browser;
      return [await open(`/en/account/orders/${id}/stream`, { cookie })];
    }
    case 'shopping': {
      const authorization = `Bearer ${actor.token}`;
      return [await open(`/v1/orders/${id}/stream`, { authorization })];
    }
    default:
      return [];
  }
}
