import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..', '..');
const script = join(import.meta.dirname, 'testing', 'lintSnippets.ts');

const OWN_TEST = 'packages/eslint-plugin/src/configs.test.ts';
const OWN_CODE = 'packages/eslint-plugin/src/index.ts';
const SERVICE_CODE = 'services/kit/src/errors.ts';
const PORTAL_TEST = 'packages/app/src/App.test.tsx';
const PORTAL_CODE = 'packages/app/src/features.ts';

/** A rule, the file that a snippet is linted as, and a snippet that the rule refuses. */
const REFUSED: [rule: string, path: string, text: string][] = [
  ['curly', OWN_CODE, 'if (Date.now()) Date.now();'],
  ['curly', PORTAL_CODE, 'if (Date.now()) Date.now();'],
  ['max-lines', OWN_CODE, '\n'.repeat(401)],
  ['max-lines', PORTAL_CODE, '\n'.repeat(401)],
  ['@comptoir/no-literal-spread', PORTAL_CODE, 'export const a = [...[1]];'],
  ['@comptoir/filename-matches-export', PORTAL_CODE, 'export class Other {}'],
  ['@comptoir/explain-long-files', PORTAL_CODE, 'Date.now();\n'.repeat(151)],
  ['no-console', SERVICE_CODE, 'console.log(1);'],
  ['no-restricted-properties', SERVICE_CODE, 'export const a = process.env;'],
  ['eqeqeq', OWN_CODE, 'export const a = Date.now() == 1;'],
  ['@typescript-eslint/no-explicit-any', OWN_CODE, 'export const a: any = 1;'],
  [
    '@typescript-eslint/consistent-type-assertions',
    OWN_CODE,
    'export const a = {} as Date;',
  ],
  [
    '@typescript-eslint/consistent-type-imports',
    OWN_CODE,
    "import { Linter } from 'eslint'; export type A = Linter;",
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    OWN_CODE,
    'export function f(a: 1 | 2) { switch (a) { case 1: return; } }',
  ],
  ['@typescript-eslint/no-floating-promises', OWN_CODE, 'Promise.resolve();'],
  ...[OWN_TEST, PORTAL_TEST].flatMap((path): [string, string, string][] => [
    ['jest/expect-expect', path, "test('nothing', () => {});"],
    [
      'jest/no-conditional-expect',
      path,
      "test('a', () => { if (Date.now()) { expect(1).toBe(1); } });",
    ],
    [
      '@comptoir/no-continue-in-tests',
      path,
      'for (const a of [1]) { if (a) { continue; } expect(a).toBe(1); }',
    ],
  ]),
];

/** One file of each workspace: the shared configuration must reach all of them. */
const workspaces = ['packages/*', 'plugins/*', 'services/*', 'tools']
  .flatMap(pattern => globSync(`${pattern}/package.json`, { cwd: root }))
  .map(dirname);

interface Findings {
  broken: string[][];
  errors: string[][];
}

let findings: Findings;
beforeAll(() => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    cwd: root,
    input: JSON.stringify({
      snippets: REFUSED.map(([, path, text]) => ({ path, text })),
      paths: workspaces.map(folder => `${folder}/src/some.ts`),
    }),
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(stderr);
  }
  findings = JSON.parse(stdout) as Findings;
}, 120_000);

test.each(REFUSED.map(([rule, path], index) => ({ rule, path, index })))(
  '$rule refuses its bad example in $path',
  ({ rule, index }) => {
    expect(findings.broken[index]).toContain(rule);
  },
);

test('the house rules reach every workspace', () => {
  expect(workspaces.length).toBeGreaterThan(10);
  const missing = workspaces.flatMap((folder, index) =>
    [
      'curly',
      'max-lines',
      '@comptoir/explain-long-files',
      '@comptoir/filename-matches-export',
      '@comptoir/no-literal-spread',
    ]
      .filter(rule => !findings.errors[index]?.includes(rule))
      .map(rule => `${folder}: ${rule}`),
  );
  expect(missing).toEqual([]);
});
