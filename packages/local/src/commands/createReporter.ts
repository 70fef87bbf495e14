import type { ProcessStatus } from '../supervisor/ProcessStatus.ts';

/** Tells the person at the terminal what happens. */
export interface Reporter {
  line(text: string): void;
  step(text: string): void;
  change(status: ProcessStatus): void;
}

/** Makes a {@link Reporter} whose steps carry the seconds since now. */
export function createReporter(write: (text: string) => void): Reporter {
  const startedAt = performance.now();
  const step = (text: string) => {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    write(`[${seconds.padStart(6)} s] ${text}`);
  };
  return {
    line: write,
    step,
    change: ({ name, state, restarts, reason, log }) => {
      if (state === 'ready') {
        step(
          restarts > 0
            ? `${name} is ready again (restart ${restarts})`
            : `${name} is ready`,
        );
      } else if (state === 'failed') {
        // A reason from a build or a seed names its own log.
        const see = reason?.includes('.log') ? '' : `\n            see ${log}`;
        step(`${name} failed: ${reason}${see}`);
      } else if (state === 'stopped') {
        step(`${name} stopped`);
      }
    },
  };
}
