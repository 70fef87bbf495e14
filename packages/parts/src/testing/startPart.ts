import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from '../host/waitUntil.ts';
import { launch } from '../process/launch.ts';
import type { ProcessSpec } from '../process/ProcessSpec.ts';

/** A real part that a test may kill. */
export interface TestPart {
  /** Of the leader of its process group; another one after a restart. */
  pid(): number;
  /** Ends it as politely as the supervisor does. */
  stop(): Promise<void>;
  /** SIGTERM alone; resolves with how it ended: `exited with code 0`. */
  terminate(): Promise<string>;
  /** SIGKILL to all its processes; resolves when they are gone. */
  kill(): Promise<void>;
  /** Starts it again after {@link TestPart.kill}, same port, same data; resolves when it is ready. */
  restart(): Promise<void>;
  /** SIGSTOP to all its processes: it keeps its ports and answers nobody. */
  freeze(): void;
  /** Lets it go on after {@link TestPart.freeze}. */
  thaw(): void;
}

/** So many characters of a log are shown. */
const LOG_TAIL = 4000;

/**
 * Starts one part, or any other process, and waits until it is ready. Nothing starts it again
 * but the test.
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
    let missing: string | undefined = 'not asked yet';
    const settled = async () => {
      missing = await spec.probe();
      return missing === undefined || exit !== undefined;
    };
    const deadlineMs = spec.startDeadlineMs;
    await waitUntil(settled, { deadlineMs, everyMs: 20 });
    if (exit ?? missing) {
      // The folder may be gone when somebody reads this.
      const said = readFileSync(logFile, 'utf8').slice(-LOG_TAIL);
      throw new Error(
        `${spec.name}: ${exit ?? missing}; its log ends:\n${said}`,
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
