/** `double`: stands in for something that cannot run on one machine (payment, mail, Grafana). */
export type ProcessKind = 'service' | 'part' | 'double';

/** Everything that the supervisor needs to know of one process; it knows nothing else of it. */
export interface ProcessSpec {
  name: string;
  kind: ProcessKind;
  /** Where people or other processes reach it. */
  url: string;
  /** Asked over HTTP for readiness; null where `probe` speaks another protocol. */
  healthUrl: string | null;
  /**
   * Begun once all others were. Nobody waits for it but others in the background, which wait for
   * as long as it takes.
   */
  background?: boolean;
  /** Names of the processes that must be ready first. */
  needs: readonly string[];
  /** Program and arguments. */
  command: readonly [string, ...string[]];
  cwd: string;
  /** The child's whole environment; nothing is inherited. */
  env: Readonly<Record<string, string>>;
  /**
   * Brings what it runs up to date, while its needs start. One build runs at a time.
   * Undefined on success, else why it failed.
   */
  build?: (signal: AbortSignal) => Promise<string | undefined>;
  /** Runs before the first start until it succeeds once; stops early when the signal is aborted. */
  seed?: (signal: AbortSignal) => Promise<void>;
  /** Runs before each start: folders, files. */
  prepare?: () => void;
  /** Undefined when ready, else what is missing. */
  probe: () => Promise<string | undefined>;
  /** Runs after each start, once the probe succeeded, before the process counts as ready. */
  configure?: () => Promise<void>;
  /** Where the process writes its pid, when the spawned one is only a wrapper. */
  pidFile?: string;
  /** What helps when it fails again and again. */
  remedy?: string;
  /** Milliseconds from the start until it must be ready. */
  startDeadlineMs: number;
  /** Milliseconds from SIGTERM until SIGKILL. */
  stopDeadlineMs: number;
}
