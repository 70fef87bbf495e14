import { explainLongFiles } from './rules/explainLongFiles.ts';
import { filenameMatchesExport } from './rules/filenameMatchesExport.ts';
import { noContinueInTests } from './rules/noContinueInTests.ts';
import { noLiteralSpread } from './rules/noLiteralSpread.ts';

/** Every rule of this plugin by the name that a configuration uses. */
export const rules = {
  'explain-long-files': explainLongFiles,
  'filename-matches-export': filenameMatchesExport,
  'no-continue-in-tests': noContinueInTests,
  'no-literal-spread': noLiteralSpread,
};
