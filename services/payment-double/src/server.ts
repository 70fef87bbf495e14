import { join } from 'node:path';
import { ServiceUnavailableError } from '@comptoir/kit/errors';
import { createSignedInGuard } from '@comptoir/kit/auth/staffGuard';
import { createTokenVerifier } from '@comptoir/kit/auth/tokenVerifier';
import { Health } from '@comptoir/kit/health';
import { createApp } from '@comptoir/kit/http/createApp';
import { listen } from '@comptoir/kit/http/listen';
import { Journal } from '@comptoir/kit/journal';
import type { Log } from '@comptoir/kit/log';
import { createMetrics } from '@comptoir/kit/metrics';
import { pause } from '@comptoir/kit/pause';
import { repeat } from '@comptoir/kit/repeat';
import type { PaymentDoubleConfig } from './config.ts';
import { JournalEntry } from './JournalEntry.ts';
import { paymentOpenApi } from './openApi.ts';
import { PaymentLedger } from './PaymentLedger.ts';
import { PaymentService } from './PaymentService.ts';
import { createRoutes } from './routes.ts';
import { sendNotices } from './sendNotices.ts';

/** A running double. */
export interface PaymentDouble {
  url: string;
  close(): Promise<void>;
}

/** Reads the journal, then takes payments where it left off. */
export async function startPaymentDouble(
  config: PaymentDoubleConfig,
  log: Log,
): Promise<PaymentDouble> {
  const path = join(config.DATA_DIR, 'payments.jsonl');
  const { journal, entries } = await Journal.open(path, JournalEntry);
  const ledger = new PaymentLedger();
  for (const entry of entries) ledger.apply(entry);
  const lateMs = config.LATE_MS;
  const payments = new PaymentService({ ledger, journal, lateMs });
  const stopped = Promise.withResolvers<never>();
  stopped.promise.catch(() => {});

  const health = new Health({ journal: () => ({ status: 'up' }) });
  const routes = createRoutes({ payments, silence: () => stopped.promise });
  const app = createApp({
    routes,
    openapi: paymentOpenApi(routes),
    guard: nobody(),
    health,
    metrics: createMetrics('payment-double'),
    log,
    translate: error => error,
    // Silence is to outlast every caller's patience.
    timeoutMs: 600_000,
  });
  const port = await listen(app, { host: config.HOST, port: config.PORT });
  const secret = config.PAYMENT_SECRET;
  const ticking = repeat({
    name: 'settling and notifying',
    everyMs: config.TICK_MS,
    log,
    async work() {
      await payments.settleLate();
      await sendNotices({ ledger, payments, secret, log });
    },
  });
  log.info({ url: port.url, payments: ledger.list().length }, 'listening');

  return {
    url: port.url,
    async close() {
      health.stop();
      await pause(config.SHUTDOWN_DELAY_MS, new AbortController().signal);
      stopped.reject(new ServiceUnavailableError('The double stops.'));
      await ticking.stop();
      await port.close();
      await journal.close();
    },
  };
}

/** No route is for anyone who must sign in. */
function nobody() {
  return createSignedInGuard(
    createTokenVerifier({ jwksUrl: undefined, issuer: '', audience: '' }),
  );
}
