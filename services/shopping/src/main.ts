import {
  CONFIG_EXIT_CODE,
  ConfigError,
  loadConfig,
} from '@comptoir/kit/config';
import { createLog } from '@comptoir/kit/log';
import { closeOnSignal } from '@comptoir/kit/shutdown';
import { ShoppingConfig } from './config.ts';
import { startShopping } from './server.ts';

try {
  const config = loadConfig(ShoppingConfig, process.env);
  const log = createLog({ service: 'shopping', level: config.LOG_LEVEL });
  const server = await startShopping(config, log);
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
