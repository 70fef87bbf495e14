import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  LIVE_STATUS_CHANNEL,
  type ApplicationStatus,
} from '@comptoir/plugin-live-status-common';
import { isDeepStrictEqual } from 'node:util';

/** Shortest time between two messages of an application, and the time in which changes are collected; milliseconds. */
const [MIN_INTERVAL_MS, COLLECT_MS] = [250, 25];
/** Messages after which other work of the process has its turn. */
const BATCH = 50;

interface ChangePublisherOptions {
  signals: SignalsService;
  logger: LoggerService;
  /** Whether a cluster has an application of this name; other programs have pods as well. */
  isKnown: (application: string) => boolean;
  /** Returns the current state of an application. */
  statusOf: (application: string) => ApplicationStatus;
}

/** Broadcasts the state of applications that changed. */
export class ChangePublisher {
  static create(options: ChangePublisherOptions): ChangePublisher {
    return new ChangePublisher(options);
  }

  private readonly changed = new Set<string>();
  private readonly sent = new Map<
    string,
    { status: ApplicationStatus; at: number }
  >();
  private timer: NodeJS.Timeout | undefined;

  private constructor(private readonly options: ChangePublisherOptions) {}

  /** Publishes the state of an application soon, if it differs from the last one. */
  change(application: string): void {
    this.changed.add(application);
    this.timer ??= setTimeout(() => this.flush(), COLLECT_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.changed.clear();
  }

  private flush(): void {
    const now = performance.now();
    const due = [...this.changed]
      .filter(
        name => now - (this.sent.get(name)?.at ?? -Infinity) >= MIN_INTERVAL_MS,
      )
      .slice(0, BATCH);
    for (const name of due) {
      this.changed.delete(name);
      this.publish(name, now);
    }
    const isBusy = due.length === BATCH;
    this.timer =
      this.changed.size > 0
        ? setTimeout(() => this.flush(), isBusy ? 0 : COLLECT_MS)
        : undefined;
  }

  private publish(name: string, now: number): void {
    const { signals, logger, statusOf, isKnown } = this.options;
    const before = this.sent.get(name);
    const isNow = isKnown(name);
    if (!isNow && !before) {
      return;
    }
    const status = statusOf(name);
    if (isDeepStrictEqual(before?.status, status)) {
      return;
    }
    if (isNow) {
      this.sent.set(name, { status, at: now });
    } else {
      this.sent.delete(name);
    }
    signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: LIVE_STATUS_CHANNEL,
        message: status,
      })
      .catch(error =>
        logger.warn(`Cannot broadcast the state of ${name}`, toError(error)),
      );
  }
}
