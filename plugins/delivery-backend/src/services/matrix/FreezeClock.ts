import { activeFreeze, type Freeze as Period } from '@comptoir/gitops/Freeze';
import type { Freeze } from '@comptoir/plugin-delivery-common';

/** Longest wait of one timer, milliseconds. */
const MOST_MS = 24 * 60 * 60 * 1_000;
/** The environment that freezes apply to. */
const FROZEN = 'production';

/** Knows which freezes are in force, and calls back when one begins or ends. */
export class FreezeClock {
  private periods: readonly Period[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** @param onChange - called when a freeze begins or ends */
  constructor(private readonly onChange: () => void) {}

  set(periods: readonly Period[]): void {
    this.periods = periods;
    this.schedule();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Returns the freezes in force. */
  active(): Freeze[] {
    const freeze = activeFreeze(this.periods, new Date());
    return freeze
      ? [
          {
            environment: FROZEN,
            from: freeze.from.toISOString(),
            until: freeze.until.toISOString(),
            reason: freeze.reason,
          },
        ]
      : [];
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const now = Date.now();
    const next = this.periods
      .flatMap(({ from, until }) => [from.getTime(), until.getTime()])
      .filter(time => time > now)
      .sort((a, b) => a - b)[0];
    if (next === undefined) {
      return;
    }
    this.timer = setTimeout(
      () => {
        this.onChange();
        this.schedule();
      },
      Math.min(next - now + 1, MOST_MS),
    );
    this.timer.unref();
  }
}
