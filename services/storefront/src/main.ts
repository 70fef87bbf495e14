import { loadBuiltFront } from './loadBuiltFront.ts';
import { startStorefront } from './startStorefront.ts';

await startStorefront(process.env, loadBuiltFront);
