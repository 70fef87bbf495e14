import { loadConfig } from '@comptoir/kit/config';
import { runService } from '@comptoir/kit/runService';
import { CustomersConfig } from './config.ts';
import { startCustomers } from './server.ts';

await runService({
  name: 'customers',
  env: process.env,
  read: env => loadConfig(CustomersConfig, env),
  start: startCustomers,
});
