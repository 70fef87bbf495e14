import closeWithGrace from 'close-with-grace';
import type { Log } from './createLog.ts';

/**
 * Stops in order on SIGTERM, SIGINT or an error that nobody caught; a second
 * signal or a missed deadline ends the process at once.
 *
 * @param options.deadlineMs - milliseconds in which `close` must be done
 */
export function closeOnSignal(options: {
  log: Log;
  deadlineMs: number;
  close: () => Promise<void>;
}): void {
  const { log, deadlineMs, close } = options;
  closeWithGrace(
    { delay: deadlineMs, logger: false },
    async ({ err, signal }) => {
      if (err) {
        log.fatal({ err }, 'stopping after an error that nobody caught');
      } else {
        log.info({ signal }, 'stopping');
      }
      await close();
      log.info('stopped');
    },
  );
}
