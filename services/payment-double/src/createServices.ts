import { join } from 'node:path';
import { ServiceUnavailableError } from '@comptoir/kit/errors';
import { Journal } from '@comptoir/kit/Journal';
import type { PaymentDoubleConfig } from './config.ts';
import { JournalEntry } from './JournalEntry.ts';
import { PaymentLedger } from './PaymentLedger.ts';
import { PaymentService } from './PaymentService.ts';

/** Creates the journal, the ledger and the payment service. */
export function createServices(options: {
  config: PaymentDoubleConfig;
  stopping: AbortSignal;
}) {
  const { config, stopping } = options;
  const path = join(config.DATA_DIR, 'payments.jsonl');
  const journal = new Journal(path, JournalEntry);
  const ledger = new PaymentLedger();
  const lateMs = config.LATE_MS;
  return {
    journal,
    ledger,
    payments: new PaymentService({ ledger, journal, lateMs }),
    silence: untilStopping(stopping),
    /** Reads the journal into the ledger. */
    async open() {
      for (const entry of await journal.open()) {
        ledger.apply(entry);
      }
    },
  };
}

/** Creates the response of `card-silent`: never resolves, and rejects when the process stops. */
function untilStopping(stopping: AbortSignal): () => Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {});
  stopping.addEventListener('abort', () =>
    reject(new ServiceUnavailableError('The payment double is stopping.')),
  );
  return () => promise;
}
