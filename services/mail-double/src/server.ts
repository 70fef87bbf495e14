import { join } from 'node:path';
import { Problem } from '@comptoir/contracts/common';
import { createSignedInGuard } from '@comptoir/kit/auth/staffGuard';
import { createTokenVerifier } from '@comptoir/kit/auth/tokenVerifier';
import { Health } from '@comptoir/kit/health';
import { createApp } from '@comptoir/kit/http/createApp';
import { listen } from '@comptoir/kit/http/listen';
import type { Log } from '@comptoir/kit/log';
import { createMetrics } from '@comptoir/kit/metrics';
import { openApiDocument } from '@comptoir/kit/openapi';
import { pause } from '@comptoir/kit/pause';
import type { MailDoubleConfig } from './config.ts';
import { Mailbox } from './Mailbox.ts';
import { createRoutes } from './routes.ts';

/** A running double. */
export interface MailDouble {
  url: string;
  close(): Promise<void>;
}

/** Reads the journal, then takes mails in where it left off. */
export async function startMailDouble(
  config: MailDoubleConfig,
  log: Log,
): Promise<MailDouble> {
  const mailbox = await Mailbox.open(join(config.DATA_DIR, 'mails.jsonl'));
  const health = new Health({ journal: () => ({ status: 'up' }) });
  const routes = createRoutes(mailbox);
  const app = createApp({
    routes,
    openapi: openApiDocument(routes, {
      title: 'Comptoir mail double',
      version: '1.0.0',
      description: 'A stand-in for a mail provider; no mail leaves the machine',
      problem: Problem,
    }),
    guard: nobody(),
    health,
    metrics: createMetrics('mail-double'),
    log,
    translate: error => error,
    jsonLimit: 512 * 1_024,
  });
  const port = await listen(app, { host: config.HOST, port: config.PORT });
  log.info({ url: port.url }, 'listening');
  return {
    url: port.url,
    async close() {
      health.stop();
      await pause(config.SHUTDOWN_DELAY_MS, new AbortController().signal);
      await port.close();
      await mailbox.close();
    },
  };
}

/** No route is for anyone who must sign in. */
function nobody() {
  return createSignedInGuard(
    createTokenVerifier({ jwksUrl: undefined, issuer: '', audience: '' }),
  );
}
