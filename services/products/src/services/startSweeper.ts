import { backOffDelay } from '@comptoir/kit/backOff';
import type { CheckResult } from '@comptoir/kit/health';
import type { Log } from '@comptoir/kit/log';
import type { MongoLink } from '@comptoir/kit/mongo/connectMongo';
import type { AuditNotes } from '@comptoir/kit/mongo/auditNotes';
import { pause } from '@comptoir/kit/pause';
import { preparation } from '@comptoir/kit/preparation';
import type { ReservationService } from './ReservationService.ts';
import type { StockService } from './StockService.ts';

/** Milliseconds between two sweeps, and the age from which a movement counts as left behind. */
const SWEEP_MS = 10_000;

/** Sweeps until it is told to stop. */
export interface Sweeper {
  /** Whether the database was prepared. */
  check(): CheckResult;
  stop(): Promise<void>;
}

/** Prepares the database, then finishes what crashes left half done, now and every ten seconds. */
export function startSweeper(options: {
  mongo: MongoLink;
  stock: StockService;
  reservations: ReservationService;
  prepare: () => Promise<void>;
  /** Notes of staff's changes that a crash kept from the audit trail. */
  audits: readonly AuditNotes[];
  log: Log;
}): Sweeper {
  const { mongo, stock, reservations, prepare, audits, log } = options;
  const stop = new AbortController();
  const { signal } = stop;
  let prepared = false;

  async function run(): Promise<void> {
    await mongo.connected;
    await untilDone(async () => {
      await prepare();
      prepared = true;
      await stock.showMissed();
    });
    while (!signal.aborted) {
      await untilDone(() => stock.finishOld(new Date(Date.now() - SWEEP_MS)));
      await untilDone(() => reservations.sweep(new Date()));
      for (const notes of audits) await untilDone(() => notes.finishOld());
      await pause(SWEEP_MS, signal);
    }
  }

  async function untilDone(work: () => Promise<void>): Promise<void> {
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        return await work();
      } catch (error) {
        log.warn({ err: error }, 'cannot sweep now; trying again');
        await pause(
          backOffDelay({ firstMs: 200, maxMs: 5_000 }, attempt),
          signal,
        );
      }
    }
  }

  const running = run().catch(() => {});
  return {
    check: () => preparation(prepared),
    async stop() {
      stop.abort();
      await (mongo.isConnected() ? running : undefined);
    },
  };
}
