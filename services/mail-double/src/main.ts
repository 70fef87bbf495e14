import { runService } from '@comptoir/kit/runService';
import { mailDouble } from './server.ts';

await runService(mailDouble, process.env);
