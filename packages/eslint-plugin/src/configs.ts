import type { TSESLint } from '@typescript-eslint/utils';

/** Files that a test runner runs. */
const TESTS = [
  '**/*.test.{ts,tsx}',
  '**/*.{chart,kill,operations,platform}.ts',
];

/** Names that a framework, or the layout of a service, fixes for a file. */
const FIXED_NAMES = [
  // Everywhere.
  'index',
  'main',
  'config',
  'routes',
  'server',
  'setupTests',
  // Backstage.
  'App',
  'alpha',
  'module',
  'permissions',
  'plugin',
  'router',
  // React Router.
  'root',
  'entry',
];

/** Functions that assert: expect, and helpers with names such as expectMail. */
const ASSERTIONS = [
  'expect*',
  '**.expect*',
  'fc.assert',
  'checkDeadLetters',
  'closesSoon',
  '**.becomes',
  '**.hears',
];

/** Every rule that holds for all TypeScript of the repository. */
const house: TSESLint.ClassicConfig.Config = {
  plugins: ['@comptoir', 'jest'],
  rules: {
    '@comptoir/explain-long-files': 'error',
    '@comptoir/filename-matches-export': ['error', { fixedNames: FIXED_NAMES }],
    '@comptoir/no-literal-spread': 'error',
    curly: ['error', 'all'],
    'max-lines': ['error', { max: 400 }],
  },
  overrides: [
    {
      // React Router names these by their path.
      files: ['**/app/routes/**'],
      rules: { '@comptoir/filename-matches-export': 'off' },
    },
    {
      files: TESTS,
      rules: {
        '@comptoir/explain-long-files': 'off',
        '@comptoir/no-continue-in-tests': 'error',
        'jest/expect-expect': ['error', { assertFunctionNames: ASSERTIONS }],
        'jest/no-conditional-expect': 'error',
      },
    },
    {
      // Each of these tests calls a scenario, a module of its own that asserts.
      files: ['**/*.{kill,operations}.ts'],
      rules: { 'jest/expect-expect': 'off' },
    },
  ],
};

/** The shared configurations by the name that follows `plugin:@comptoir/`. */
export const configs = { house };
