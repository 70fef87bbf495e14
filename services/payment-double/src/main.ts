import {
  CONFIG_EXIT_CODE,
  ConfigError,
  loadConfig,
} from '@comptoir/kit/config';
import { createLog } from '@comptoir/kit/log';
import { closeOnSignal } from '@comptoir/kit/shutdown';
import { PaymentDoubleConfig } from './config.ts';
import { startPaymentDouble } from './server.ts';

try {
  const config = loadConfig(PaymentDoubleConfig, process.env);
  const log = createLog({ service: 'payment-double', level: config.LOG_LEVEL });
  const double = await startPaymentDouble(config, log);
  closeOnSignal({ log, deadlineMs: 10_000, close: double.close });
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(error instanceof ConfigError ? CONFIG_EXIT_CODE : 1);
}
