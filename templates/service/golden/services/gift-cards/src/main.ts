import { runService } from '@comptoir/kit/runService';
import { giftCards } from './server.ts';

await runService(giftCards, process.env);
