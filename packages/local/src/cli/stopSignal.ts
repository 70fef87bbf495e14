/** A second Ctrl-C that comes sooner is the same one, passed on by npm. */
const SAME_MS = 1000;

/**
 * Aborted by the first SIGINT, SIGTERM or SIGHUP. A later one calls `force`: the person does not
 * want to wait.
 */
export function stopSignal(force: () => void): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!controller.signal.aborted) {
        first = performance.now();
        controller.abort();
      } else if (performance.now() - first > SAME_MS) {
        force();
      }
    });
  }
  return controller.signal;
}
