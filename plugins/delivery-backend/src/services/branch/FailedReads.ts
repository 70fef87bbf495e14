/** Pause before failed reads are repeated, milliseconds. */
const PAUSE_MS = 10_000;

/** Collects failed reads, and calls back with all of them after a pause. */
export class FailedReads {
  private readonly keys = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  /** @param onRetry - receives the keys of the reads to repeat */
  constructor(private readonly onRetry: (keys: string[]) => void) {}

  add(key: string): void {
    if (this.isStopped) {
      return;
    }
    this.keys.add(key);
    this.timer ??= setTimeout(() => {
      const keys = [...this.keys];
      this.timer = undefined;
      this.keys.clear();
      this.onRetry(keys);
    }, PAUSE_MS).unref();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }
}
