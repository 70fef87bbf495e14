import { toError } from '@backstage/errors';

interface RepeatedReadOptions {
  /** Reads the source once. */
  read: () => Promise<void>;
  /** Pause between two reads, milliseconds; undefined reads only after {@link RepeatedRead.refresh}. */
  everyMs?: number;
  /** Pause after a failed read, milliseconds; doubled after each further failure, up to `everyMs`. */
  retryMs: number;
  /** Receives why a read failed; undefined when the source can be read again. */
  onProblem: (reason: string | undefined) => void;
}

/** Reads a source at its start, after each refresh, and again after a pause. Reads never overlap. */
export class RepeatedRead {
  private readonly ending = new AbortController();
  private pause = new AbortController();
  private isDue = true;
  private failures = 0;
  private problem: string | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly options: RepeatedReadOptions) {}

  /** Aborted when the source is no longer read. */
  get signal(): AbortSignal {
    return this.ending.signal;
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Reads again at once, or after the read that runs. */
  refresh(): void {
    this.isDue = true;
    this.pause.abort();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    this.pause.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.signal.aborted) {
      this.isDue = false;
      this.pause = new AbortController();
      const hasFailed = await this.read();
      this.failures = hasFailed ? this.failures + 1 : 0;
      await this.sleep(this.pauseMs());
    }
  }

  /** Returns whether the read failed. */
  private async read(): Promise<boolean> {
    try {
      await this.options.read();
      this.report(undefined);
      return false;
    } catch (error) {
      this.report(toError(error).message);
      return true;
    }
  }

  private pauseMs(): number | undefined {
    const { everyMs, retryMs } = this.options;
    return this.failures === 0
      ? everyMs
      : Math.min(retryMs * 2 ** (this.failures - 1), everyMs ?? retryMs);
  }

  private async sleep(ms: number | undefined): Promise<void> {
    if (this.isDue || this.signal.aborted) {
      return;
    }
    const { signal } = this.pause;
    await new Promise<void>(resolve => {
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      timer?.unref();
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      signal.addEventListener('abort', end, { once: true });
    });
  }

  private report(problem: string | undefined): void {
    if (problem !== this.problem && !this.signal.aborted) {
      this.problem = problem;
      this.options.onProblem(problem);
    }
  }
}
