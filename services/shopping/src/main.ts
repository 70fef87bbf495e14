import { runService } from '@comptoir/kit/runService';
import { shopping } from './server.ts';

await runService(shopping, process.env);
