import { failProcess } from './failProcess.ts';
import { createLog, type Log } from './log.ts';
import { closeOnSignal } from './shutdown.ts';
import { startTracing } from './tracing/startTracing.ts';

/** Milliseconds to stop in, once the port is no longer waited for. */
const DEADLINE_MS = 15_000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A process from its first line to its last: reads the configuration, starts,
 * and stops in order when it is told to. What keeps it from starting is said
 * on stderr; the exit code tells a wrong configuration (78) from the rest (1).
 */
export async function runService<
  Config extends { LOG_LEVEL: string; SHUTDOWN_DELAY_MS: number },
>(options: {
  /** In logs and traces. */
  name: string;
  env: Environment;
  /** @throws ConfigError */
  read: (env: Environment) => Config;
  start: (config: Config, log: Log) => Promise<{ close(): Promise<void> }>;
}): Promise<void> {
  const { name, env, read, start } = options;
  try {
    const config = read(env);
    const log = createLog({ service: name, level: config.LOG_LEVEL });
    const tracing = await startTracing({ service: name, env });
    const server = await start(config, log);
    closeOnSignal({
      log,
      deadlineMs: DEADLINE_MS + config.SHUTDOWN_DELAY_MS,
      async close() {
        await server.close();
        await tracing.stop();
      },
    });
  } catch (error) {
    failProcess(error);
  }
}
