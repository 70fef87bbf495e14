import { createOwnClock } from '@comptoir/parts/host/createOwnClock';
import type { Launched } from '@comptoir/parts/process/launch';

/** Milliseconds between two checks of the deadline. */
const CHECK_MS = 250;

/**
 * Sends SIGTERM, and SIGKILL after the deadline, which `createOwnClock` measures. Resumes a stopped
 * process first, which could not handle SIGTERM.
 */
export function endLaunched(run: Launched, deadlineMs: number): void {
  run.signal('SIGTERM');
  run.signal('SIGCONT');
  const clock = createOwnClock(run.pid);
  const check = setInterval(() => {
    if (clock.ownMs() > deadlineMs) {
      run.signal('SIGKILL');
    }
  }, CHECK_MS);
  void run.exited.finally(() => {
    clearInterval(check);
    clock.stop();
  });
}
