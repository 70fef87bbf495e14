import { runService } from '@comptoir/kit/runService';
import { createDevelopmentFront } from './createDevelopmentFront.ts';
import { defineStorefront } from './defineStorefront.ts';

await runService(defineStorefront(createDevelopmentFront), process.env);
