import type { ProcessStatus } from '../supervisor/ProcessStatus.ts';

/** Prints the progress of a run. */
export interface Reporter {
  line(text: string): void;
  step(text: string): void;
  change(status: ProcessStatus): void;
}

/** Creates a {@link Reporter} that prefixes steps with the seconds since its creation. */
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
        // The reason of a failed build or seed already names its log.
        const hint = reason?.includes('.log') ? '' : `\n            see ${log}`;
        step(`${name} failed: ${reason}${hint}`);
      } else if (state === 'starting' && reason?.startsWith('slow')) {
        step(`${name} is ${reason}`);
      } else if (state === 'stopped') {
        step(`${name} stopped`);
      }
    },
  };
}
