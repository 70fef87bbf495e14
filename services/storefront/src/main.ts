import { runService } from '@comptoir/kit/runService';
import { defineStorefront } from './defineStorefront.ts';
import { loadBuiltFront } from './loadBuiltFront.ts';

await runService(defineStorefront(loadBuiltFront), process.env);
