import { loadConfig } from './config.ts';
import { exitWithError } from './exitWithError.ts';
import { createLog } from './createLog.ts';
import type { Process, ProcessConfig } from './service/defineProcess.ts';
import { closeOnSignal } from './closeOnSignal.ts';
import { startTracing } from './tracing/startTracing.ts';

/** Deadline for stopping, in milliseconds after SHUTDOWN_DELAY_MS. */
const DEADLINE_MS = 15_000;

/**
 * Loads the configuration of a declared process, starts it and closes it on a
 * signal. Writes a failure to start to stderr; the exit code is 78 for an
 * invalid configuration and 1 for everything else.
 */
export async function runService<Config extends ProcessConfig>(
  { name, config: schema, start }: Process<Config>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  try {
    const config = loadConfig(schema, env);
    const log = createLog({ service: name, level: config.LOG_LEVEL });
    const tracing = await startTracing({ service: name, env });
    const running = await start(config, log);
    closeOnSignal({
      log,
      deadlineMs: DEADLINE_MS + config.SHUTDOWN_DELAY_MS,
      async close() {
        await running.close();
        await tracing.stop();
      },
    });
  } catch (error) {
    exitWithError(error);
  }
}
