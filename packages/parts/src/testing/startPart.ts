import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from '../host/waitUntil.ts';
import { launch } from '../process/launch.ts';
import type { ProcessSpec } from '../process/ProcessSpec.ts';

/** A real part that a test can kill. */
export interface TestPart {
  /** The pid of the leader of its process group; changes at a restart. */
  pid(): number;
  /** Stops the part like the supervisor: SIGTERM, after the deadline SIGKILL. */
  stop(): Promise<void>;
  /** Sends SIGTERM; resolves with the result, such as `exited with code 0`. */
  terminate(): Promise<string>;
  /** Sends SIGKILL to its process group; resolves when the group has ended. */
  kill(): Promise<void>;
  /** Starts the part again after {@link TestPart.kill} with its port and data; resolves when it is ready. */
  restart(): Promise<void>;
  /** Sends SIGSTOP to its process group: it keeps its ports and does not respond. */
  freeze(): void;
  /** Sends SIGCONT after {@link TestPart.freeze}. */
  thaw(): void;
}

const PROBE_TIMEOUT_MS = 2000;
/** Number of characters of the log in an error. */
const LOG_TAIL = 4000;

/**
 * Starts one part, or any other process, and waits until it is ready. Only the test
 * restarts it.
 */
export async function startPart(
  spec: ProcessSpec,
  logFile = join(spec.cwd, `${spec.name}.log`),
): Promise<TestPart> {
  const start = async () => {
    spec.prepare?.();
    const launched = launch({ ...spec, logFile });
    let exit: string | undefined;
    void launched.exited.then(reason => (exit = reason));
    let missing: string | undefined = 'not probed yet';
    const isReadyOrEnded = async () => {
      missing = await spec.probe(PROBE_TIMEOUT_MS);
      return missing === undefined || exit !== undefined;
    };
    const deadlineMs = spec.startDeadlineMs;
    await waitUntil(isReadyOrEnded, { deadlineMs, everyMs: 20 });
    if (exit ?? missing) {
      // Include the log: the test may remove its folder.
      const log = readFileSync(logFile, 'utf8').slice(-LOG_TAIL);
      throw new Error(
        `${spec.name}: ${exit ?? missing}; its log ends:\n${log}`,
      );
    }
    await spec.configure?.();
    return launched;
  };
  let current = await start();
  const end = async (signal: NodeJS.Signals) => {
    current.signal(signal);
    return current.exited;
  };
  return {
    terminate: () => end('SIGTERM'),
    pid: () => current.pid,
    stop: async () => {
      const force = setTimeout(
        () => current.signal('SIGKILL'),
        spec.stopDeadlineMs,
      );
      await end('SIGTERM');
      clearTimeout(force);
    },
    kill: async () => void (await end('SIGKILL')),
    restart: async () => {
      await current.exited;
      current = await start();
    },
    freeze: () => current.signal('SIGSTOP'),
    thaw: () => current.signal('SIGCONT'),
  };
}
