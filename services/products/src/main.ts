import { loadConfig } from '@comptoir/kit/config';
import { runService } from '@comptoir/kit/runService';
import { ProductsConfig } from './config.ts';
import { startProducts } from './server.ts';

await runService({
  name: 'products',
  env: process.env,
  read: env => loadConfig(ProductsConfig, env),
  start: startProducts,
});
