/** `double`: simulates a system that cannot run on one machine (payment, mail, Grafana). */
export type ProcessKind = 'service' | 'part' | 'double';

/** The complete specification of a supervised process. */
export interface ProcessSpec {
  name: string;
  kind: ProcessKind;
  /** Its URL for users and other processes. */
  url: string;
  /** The URL of HTTP readiness; null when `probe` uses another protocol. */
  healthUrl: string | null;
  /**
   * Started after all other processes. Only background processes wait for it, without a limit of
   * failures.
   */
  background?: boolean;
  /** Names of the processes that must be ready first. */
  needs: readonly string[];
  /** Program and arguments. */
  command: readonly [string, ...string[]];
  cwd: string;
  /** The process's complete environment; no variable is inherited. */
  env: Readonly<Record<string, string>>;
  /**
   * Builds the process while its needs start. One build runs at a time. Returns undefined on
   * success, else the reason of the failure.
   */
  build?: (signal: AbortSignal) => Promise<string | undefined>;
  /** Runs before the first start until it succeeds once; stops early when the signal is aborted. */
  seed?: (signal: AbortSignal) => Promise<void>;
  /** Runs before each start: creates folders and files. */
  prepare?: () => void;
  /** Returns undefined when ready, else the reason; waits at most `timeoutMs` for the response. */
  probe: (timeoutMs: number) => Promise<string | undefined>;
  /** Runs after each start, once the probe succeeded, before the process counts as ready. */
  configure?: () => Promise<void>;
  /** The process's pid file, when the spawned process is a wrapper. */
  pidFile?: string;
  /** The remedy of repeated failures. */
  remedy?: string;
  /**
   * Milliseconds from the start until it must be ready, as `createOwnClock` measures them: waiting for
   * a busy machine does not count.
   */
  startDeadlineMs: number;
  /** Milliseconds from SIGTERM until SIGKILL, measured like `startDeadlineMs`. */
  stopDeadlineMs: number;
}
