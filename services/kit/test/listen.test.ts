import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { listen } from '../src/http/listen.ts';

const options = { host: '127.0.0.1', port: 0 };

/** Milliseconds; well below every timeout of HTTP. */
const SOON = 2_000;

async function closesSoon(close: () => Promise<void>): Promise<void> {
  const started = performance.now();
  await close();
  expect(performance.now() - started).toBeLessThan(SOON);
}

it('waits for a request that runs, whose answer is its connection’s last', async () => {
  const begun = Promise.withResolvers<void>();
  const rest = Promise.withResolvers<void>();
  const slow: RequestListener = (_request, response) => {
    begun.resolve();
    void rest.promise.then(() => response.end('whole'));
  };
  const server = await listen(slow, options);
  const asked = fetch(server.url);
  await begun.promise;
  const closed = server.close();
  rest.resolve();
  const answer = await asked;
  expect(answer.headers.get('connection')).toBe('close');
  expect(await answer.text()).toBe('whole');
  await closesSoon(() => closed);
  await expect(fetch(server.url)).rejects.toThrow();
});

it('does not wait for connections that ask for nothing, or no more', async () => {
  const server = await listen((_request, response) => response.end(), options);
  const { port, hostname } = new URL(server.url);
  const silent = connect(Number(port), hostname);
  const cut = once(silent, 'close');
  await once(silent, 'connect');
  await (await fetch(server.url)).text();
  await closesSoon(() => server.close());
  await cut;
});
