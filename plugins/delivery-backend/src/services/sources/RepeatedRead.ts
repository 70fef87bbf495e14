import { toError } from '@backstage/errors';
import { setTimeout as wait } from 'node:timers/promises';

interface RepeatedReadOptions {
  /** Reads the source once. */
  read: () => Promise<void>;
  /** Pause between two reads, milliseconds; undefined reads only after {@link RepeatedRead.refresh}. */
  everyMs?: number;
  /** Pause after a failed read, milliseconds. */
  retryMs: number;
  /** Receives why a read failed; undefined when the source can be read again. */
  onProblem: (reason: string | undefined) => void;
}

/** Reads a source at its start, after each refresh, and again after a pause. Reads never overlap. */
export class RepeatedRead {
  private readonly ending = new AbortController();
  private pause = new AbortController();
  private isDue = true;
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
      const { everyMs, retryMs } = this.options;
      await this.sleep(hasFailed ? retryMs : everyMs);
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

  private async sleep(ms: number | undefined): Promise<void> {
    if (this.isDue || this.signal.aborted) {
      return;
    }
    const { signal } = this.pause;
    if (ms !== undefined) {
      await wait(ms, undefined, { signal, ref: false }).catch(() => {});
      return;
    }
    await new Promise<void>(resolve => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  private report(problem: string | undefined): void {
    if (problem !== this.problem && !this.signal.aborted) {
      this.problem = problem;
      this.options.onProblem(problem);
    }
  }
}
