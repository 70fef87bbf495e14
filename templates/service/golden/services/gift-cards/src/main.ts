import { loadConfig } from '@comptoir/kit/config';
import { runService } from '@comptoir/kit/runService';
import { GiftCardsConfig } from './config.ts';
import { startGiftCards } from './server.ts';

await runService({
  name: 'gift-cards',
  env: process.env,
  read: env => loadConfig(GiftCardsConfig, env),
  start: startGiftCards,
});
