import { startTestBackend } from '@backstage/backend-test-utils';
import signalsPlugin from '@backstage/plugin-signals-backend';
import { once } from 'node:events';
import { request } from 'node:http';
import { openSignals } from './signalsOpen';

async function start(): Promise<number> {
  const { server } = await startTestBackend({ features: [signalsPlugin] });
  return server.port();
}

/** What a browser sends to open a connection. */
function connect(port: number) {
  const asked = request({
    ...{ port, path: '/api/signals', timeout: 1_000 },
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-key': 'MDEyMzQ1Njc4OWFiY2RlZg==',
      'sec-websocket-version': '13',
    },
  });
  asked.end();
  return asked;
}

describe('openSignals', () => {
  it('has the first connection after it taken', async () => {
    const port = await start();
    expect(await openSignals(port)).toBe(true);
    const [answer, socket] = await once(connect(port), 'upgrade');
    expect(answer.statusCode).toBe(101);
    socket.destroy();
  });

  it('is needed: without it, the first has no answer', async () => {
    const first = connect(await start());
    expect(await once(first, 'timeout')).toEqual([]);
    first.on('error', () => {}).destroy();
  });

  it('says so when there are no signals', async () => {
    expect(await openSignals(9)).toBe(false);
  });
});
