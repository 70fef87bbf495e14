import { loadConfig } from '@comptoir/kit/config';
import { runService } from '@comptoir/kit/runService';
import { ${{ values.pascal }}Config } from './config.ts';
import { start${{ values.pascal }} } from './server.ts';

await runService({
  name: '${{ values.name }}',
  env: process.env,
  read: env => loadConfig(${{ values.pascal }}Config, env),
  start: start${{ values.pascal }},
});
