import { runService } from '@comptoir/kit/runService';
import { customers } from './server.ts';

await runService(customers, process.env);
