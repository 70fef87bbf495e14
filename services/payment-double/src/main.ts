import { loadConfig } from '@comptoir/kit/config';
import { runService } from '@comptoir/kit/runService';
import { PaymentDoubleConfig } from './config.ts';
import { startPaymentDouble } from './server.ts';

await runService({
  name: 'payment-double',
  env: process.env,
  read: env => loadConfig(PaymentDoubleConfig, env),
  start: startPaymentDouble,
});
