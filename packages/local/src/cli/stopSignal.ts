/** Milliseconds within which a second signal is the first one, forwarded by npm. */
const DUPLICATE_MS = 1000;

/**
 * Returns a signal that the first SIGINT, SIGTERM or SIGHUP aborts. A later one calls `force`, to
 * stop without waiting.
 */
export function stopSignal(force: () => void): AbortSignal {
  const controller = new AbortController();
  let firstAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!controller.signal.aborted) {
        firstAt = performance.now();
        controller.abort();
      } else if (performance.now() - firstAt > DUPLICATE_MS) {
        force();
      }
    });
  }
  return controller.signal;
}
