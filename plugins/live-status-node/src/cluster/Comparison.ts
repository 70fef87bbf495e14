import type { Source } from '@comptoir/plugin-live-status-common';
import { delay } from '../api/delay';
import type { ApplicationObject } from '../kinds/ApplicationObject';
import { toComparisonSource } from '../status/toComparisonSource';

/** Pause between two checks, milliseconds. */
const CHECK_MS = 2_000;

interface ComparisonOptions {
  applications: { values(): Iterable<ApplicationObject> };
  staleAfterMs: number;
  /** Called when the source becomes unknown or current. */
  onChange: () => void;
}

/** Knows whether Argo CD's application controller still compares applications with Git. */
export class Comparison {
  static create(options: ComparisonOptions): Comparison {
    return new Comparison(options);
  }

  private current: Source = { state: 'current' };

  private constructor(private readonly options: ComparisonOptions) {}

  get source(): Source {
    return this.current;
  }

  /** Checks until `signal` aborts. Never throws. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.check();
      await delay(CHECK_MS, signal);
    }
  }

  private check(): void {
    const { applications, staleAfterMs, onChange } = this.options;
    const before = this.current;
    this.current = toComparisonSource({
      applications: applications.values(),
      staleAfterMs,
      now: new Date(),
    });
    if (before.reason !== this.current.reason) {
      onChange();
    }
  }
}
