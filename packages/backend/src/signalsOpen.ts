import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { request } from 'node:http';

const ATTEMPTS = 50;
const ATTEMPT_MS = 100;

/**
 * The portal's HTTP server, which has its signals open once it has started.
 *
 * The signals plugin listens for connections from the first that it is asked for
 * on, and leaves that one without an answer. A browser makes one connection after
 * the other, so that of whoever came first would wait for minutes, deaf to all
 * signals. So the portal itself asks first.
 */
export const signalsOpen = rootHttpRouterServiceFactory({
  configure({ applyDefaults, server, lifecycle, logger }) {
    applyDefaults();
    lifecycle.addStartupHook(async () => {
      const address = server.address();
      if (!address || typeof address === 'string') return;
      if (await openSignals(address.port)) return;
      logger.error(
        `Signals are not open: ${ATTEMPTS} upgrades of /api/signals had no answer, so pages learn of changes at their next load only. Look above for why the signals plugin did not start.`,
      );
    });
  },
});

/**
 * Asks for connections until one is answered.
 *
 * @param port - where the portal listens on this machine
 * @returns whether one was
 */
export async function openSignals(port: number): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await isAnswered(port)) return true;
  }
  return false;
}

/** An answer is a refusal: what is sent lacks a browser's key. */
function isAnswered(port: number): Promise<boolean> {
  return new Promise(done => {
    const asked = request({
      ...{ port, path: '/api/signals', timeout: ATTEMPT_MS },
      headers: { connection: 'Upgrade', upgrade: 'websocket' },
    });
    const finish = (answered: boolean) => {
      asked.destroy();
      done(answered);
    };
    asked.on('response', () => finish(true));
    asked.on('timeout', () => finish(false));
    asked.on('error', () => finish(false));
    asked.end();
  });
}
