// The portal's packages and plugins have Backstage's own configuration in
// their folders; the rules here are for code that Node runs without a build.
const NODE_CODE = [
  'services/**/*.ts',
  'services/**/*.tsx',
  'packages/!(app|backend)/**/*.ts',
  'tools/**/*.ts',
];
const TESTS = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/testing/**',
  '**/e2e-tests/**',
];

module.exports = {
  root: true,
  ignorePatterns: [
    'node_modules/',
    'dist/',
    'dist-types/',
    'build/',
    'var/',
    'coverage/',
    '.react-router/',
  ],
  overrides: [
    {
      files: NODE_CODE,
      parser: '@typescript-eslint/parser',
      parserOptions: { projectService: true, tsconfigRootDir: __dirname },
      plugins: ['@typescript-eslint'],
      extends: [
        'eslint:recommended',
        'plugin:@typescript-eslint/recommended-type-checked',
        'plugin:@comptoir/house',
      ],
      rules: {
        '@typescript-eslint/no-explicit-any': 'error',
        '@typescript-eslint/no-unused-vars': [
          'error',
          { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
        ],
        '@typescript-eslint/consistent-type-imports': 'error',
        '@typescript-eslint/consistent-type-assertions': [
          'error',
          { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
        ],
        '@typescript-eslint/switch-exhaustiveness-check': [
          'error',
          { considerDefaultExhaustiveForUnions: true },
        ],
        // Factories return closures, whose methods do not use `this`.
        '@typescript-eslint/unbound-method': 'off',
        // Loaders of the storefront throw Responses.
        '@typescript-eslint/only-throw-error': [
          'error',
          {
            allow: [{ from: 'lib', name: 'Response' }, 'DataWithResponseInit'],
          },
        ],
        'no-console': 'error',
        eqeqeq: ['error', 'always', { null: 'ignore' }],
      },
    },
    {
      files: ['services/storefront/**/*.ts', 'services/storefront/**/*.tsx'],
      excludedFiles: ['**/e2e-tests/support/**'],
      rules: {
        curly: ['error', 'all'],
        'no-restricted-syntax': [
          'error',
          {
            selector:
              ':matches(SpreadElement, JSXSpreadAttribute) > ObjectExpression',
            message: 'Write the properties of the literal out.',
          },
          {
            selector:
              "CallExpression[callee.object.name='request'][callee.property.name='formData']",
            message: 'Read forms with formOf, which refuses unreadable bodies.',
          },
        ],
      },
    },
    {
      files: ['services/storefront/**/*.tsx'],
      extends: [
        'plugin:react-hooks/recommended',
        'plugin:jsx-a11y/recommended',
      ],
      settings: {
        'jsx-a11y': {
          // Components that render only this element.
          components: { Link: 'a', NavLink: 'a', SubmitButton: 'button' },
          attributes: { for: ['htmlFor', 'for'] },
        },
      },
      rules: {
        'react-hooks/exhaustive-deps': 'error',
        'jsx-a11y/anchor-is-valid': ['error', { specialLink: ['to'] }],
        // A scrollable region must be reachable by keyboard.
        'jsx-a11y/no-noninteractive-tabindex': [
          'error',
          { roles: ['region', 'tabpanel'], tags: [] },
        ],
      },
    },
    {
      // Hooks that are not in a component's file.
      files: ['services/storefront/app/**/*.ts'],
      plugins: ['react-hooks'],
      rules: {
        'react-hooks/rules-of-hooks': 'error',
        'react-hooks/exhaustive-deps': 'error',
      },
    },
    {
      // Commands print to the terminal.
      files: [
        'tools/**/*.ts',
        'packages/!(app|backend)/**/*.ts',
        'services/*/scripts/**/*.ts',
        'services/*/seed/main.ts',
        'services/*/bench/**/*.ts',
      ],
      rules: { 'no-console': 'off' },
    },
    {
      // Only the entry point reads the environment.
      files: ['services/*/src/**/*.ts', 'services/*/app/**/*.{ts,tsx}'],
      excludedFiles: [
        ...TESTS,
        'services/*/src/main.ts',
        'services/*/src/dev.ts',
        'services/*/src/write*.ts',
        'services/kit-testing/**',
      ],
      rules: {
        'no-restricted-properties': [
          'error',
          {
            object: 'process',
            property: 'env',
            message: 'Only main.ts reads the environment; pass the value in.',
          },
        ],
      },
    },
  ],
};
