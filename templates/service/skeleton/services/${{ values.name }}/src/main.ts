import {
  CONFIG_EXIT_CODE,
  ConfigError,
  loadConfig,
} from '@comptoir/kit/config';
import { createLog } from '@comptoir/kit/log';
import { closeOnSignal } from '@comptoir/kit/shutdown';
import { ${{ values.pascal }}Config } from './config.ts';
import { start${{ values.pascal }} } from './server.ts';

try {
  const config = loadConfig(${{ values.pascal }}Config, process.env);
  const log = createLog({ service: '${{ values.name }}', level: config.LOG_LEVEL });
  const server = await start${{ values.pascal }}(config, log);
  closeOnSignal({
    log,
    deadlineMs: 15_000 + config.SHUTDOWN_DELAY_MS,
    close: server.close,
  });
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(error instanceof ConfigError ? CONFIG_EXIT_CODE : 1);
}
