import { runService } from '@comptoir/kit/runService';
import { products } from './server.ts';

await runService(products, process.env);
