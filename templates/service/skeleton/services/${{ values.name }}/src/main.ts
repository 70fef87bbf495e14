import { runService } from '@comptoir/kit/runService';
import { ${{ values.camel }} } from './server.ts';

await runService(${{ values.camel }}, process.env);
