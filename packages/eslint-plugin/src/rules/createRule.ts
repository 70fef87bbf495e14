import { ESLintUtils } from '@typescript-eslint/utils';

/** Creates a rule whose documentation is a section of this package's README. */
export const createRule = ESLintUtils.RuleCreator(
  name => `packages/eslint-plugin/README.md#${name}`,
);
