import { loadConfig } from '@comptoir/kit/config';
import { runService } from '@comptoir/kit/runService';
import { ShoppingConfig } from './config.ts';
import { startShopping } from './server.ts';

await runService({
  name: 'shopping',
  env: process.env,
  read: env => loadConfig(ShoppingConfig, env),
  start: startShopping,
});
