import { runService } from '@comptoir/kit/runService';
import { paymentDouble } from './server.ts';

await runService(paymentDouble, process.env);
