import closeWithGrace from 'close-with-grace';
import type { Log } from './createLog.ts';

/**
 * Closes the process on SIGTERM, SIGINT or an uncaught error; a second
 * signal or a missed deadline ends the process at once.
 *
 * @param options.deadlineMs - milliseconds that `close` may last
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
        log.fatal({ err }, 'stopping after an uncaught error');
      } else {
        log.info({ signal }, 'stopping');
      }
      await close();
      log.info('stopped');
    },
  );
}
