import { createDevelopmentFront } from './createDevelopmentFront.ts';
import { startStorefront } from './startStorefront.ts';

await startStorefront(process.env, createDevelopmentFront);
