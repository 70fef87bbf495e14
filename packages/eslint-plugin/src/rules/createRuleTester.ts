import { createRequire } from 'node:module';
import { TSESLint } from '@typescript-eslint/utils';

/** ESLint's tester for TypeScript and JSX. */
export function createRuleTester(): TSESLint.RuleTester {
  return new TSESLint.RuleTester({
    parser: createRequire(import.meta.url).resolve('@typescript-eslint/parser'),
    parserOptions: { sourceType: 'module', ecmaFeatures: { jsx: true } },
  });
}
