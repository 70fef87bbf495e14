import { type Answer, HttpClient } from '@comptoir/kit-testing/HttpClient';
import { z } from 'zod';
import { expectIdle } from '../../chaos/scenarios/expectIdle.ts';
import { eventually } from '../../chaos/shop/eventually.ts';
import type { Shop, Twin } from '../../chaos/shop/Shop.ts';
import { Balancer } from '../support/Balancer.ts';
import { Browser } from '../support/Browser.ts';
import { EventStream } from '../support/EventStream.ts';
import { Load, type Work } from '../support/Load.ts';

/** Milliseconds that a stopping process still responds; a balancer needs one readiness check. */
export const DELAY_MS = 1_000;
/** The services' deadline for stopping after the delay, in milliseconds. */
const DEADLINE_MS = 15_000;
/** Successful requests before and after the signal, enough to rule out chance. */
const ENOUGH = 40;
/** Available units: more than are ordered during the test. */
const UNITS = 5_000;

const Readiness = z.object({ checks: z.record(z.string(), z.unknown()) });

type StoppableService = 'customers' | 'products' | 'shopping' | 'storefront';

/** Stops one of two processes of a service under load: no request fails, no message is lost, streams end completely. */
export async function stopGracefully(
  shop: Shop,
  name: StoppableService,
): Promise<void> {
  const env = { SHUTDOWN_DELAY_MS: String(DELAY_MS) };
  const twin = await shop.startTwin(name, env);
  const { url, part } = twin;
  const first = { url: shop.urlOf(name), systemUrl: shop.systemUrlOf(name) };
  const balancer = await Balancer.start([first, twin]);
  const sku = await shop.shelve(UNITS);
  const streams = await openStreams(shop, name, url, sku);
  const load = new Load([
    ...requests(shop, name, balancer.next, sku),
    // Orders publish messages for every service.
    async () => void (await shop.buyer(0).buy({ sku })),
  ]);
  try {
    await load.waitFor(ENOUGH);
    const signalledAt = performance.now();
    const [exit] = await Promise.all([part.terminate(), expectStopping(twin)]);
    const took = performance.now() - signalledAt;
    await Promise.all(streams.map(stream => stream.ended));
    await load.waitFor(ENOUGH);
    await load.stop();
    expect({ exit, failures: load.failures }).toEqual({
      exit: 'exited with code 0',
      failures: [],
    });
    expect(took).toBeGreaterThanOrEqual(DELAY_MS);
    expect(took).toBeLessThan(DELAY_MS + DEADLINE_MS);
    // Clients reopen their streams at the other process.
    for (const stream of await openStreams(shop, name, balancer.next(), sku)) {
      expect(stream.text).toContain('event: order');
    }
    await expectIdle(shop);
  } finally {
    await load.stop();
    await balancer.stop();
    await part.kill();
  }
}

/** Stops a double while orders need it, and restarts it: requests before it closed are answered, and nothing is lost. */
export async function stopDoubleGracefully(
  shop: Shop,
  name: 'payment-double' | 'mail-double',
  path: string,
): Promise<void> {
  const sku = await shop.shelve(UNITS);
  const orders = new Load([
    async () => void (await shop.buyer(0).buy({ sku })),
  ]);
  const reads = new Load([
    async () => {
      const { status } = await shop.client(name).ask(path);
      expect(status).toBe(200);
    },
  ]);
  try {
    await reads.waitFor(ENOUGH);
    const signalledAt = performance.now();
    const ended = shop.terminate(name);
    await eventually(() => expect(reads.failures.length).toBeGreaterThan(0));
    // Requests fail only once the port is closed.
    expect(performance.now() - signalledAt).toBeGreaterThanOrEqual(DELAY_MS);
    await reads.stop();
    expect(await ended).toBe('exited with code 0');
    expect(performance.now() - signalledAt).toBeLessThan(
      DELAY_MS + DEADLINE_MS,
    );
    await orders.stop();
    expect(orders.failures).toEqual([]);
  } finally {
    await Promise.all([reads.stop(), orders.stop()]);
  }
  await shop.restart(name);
  await expectIdle(shop);
}

/** After the signal, readiness is 503 and each public response closes its connection. */
async function expectStopping({ url, systemUrl }: Twin): Promise<void> {
  await eventually(async () => {
    const readiness = await fetch(`${systemUrl}/health/ready`);
    const { checks } = Readiness.parse(await readiness.json());
    const answer = await fetch(`${url}/metrics`);
    await answer.body?.cancel();
    expect([readiness.status, answer.headers.get('connection')]).toEqual([
      503,
      'close',
    ]);
    expect(checks).toMatchObject({ process: { detail: 'stopping' } });
  }, 5 * DELAY_MS);
}

/** Requests that the load repeats, by service. */
function requests(
  shop: Shop,
  name: StoppableService,
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

/** Places an order at this client; the basket is filled through the shop's own process. */
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
  const body = JSON.stringify(answer.body);
  throw new Error(`${what} answered ${answer.status}: ${body}`);
}

/** Opens the service's event streams; empty if it has none. */
async function openStreams(
  shop: Shop,
  name: StoppableService,
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
      const { email, password } = actor.account;
      await browser.send('/en/sign-in', { email, password });
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
