import { loadConfig } from '@comptoir/kit/config';
import { runService } from '@comptoir/kit/runService';
import { MailDoubleConfig } from './config.ts';
import { startMailDouble } from './server.ts';

await runService({
  name: 'mail-double',
  env: process.env,
  read: env => loadConfig(MailDoubleConfig, env),
  start: startMailDouble,
});
