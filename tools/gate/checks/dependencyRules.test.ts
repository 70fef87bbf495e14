import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Import paths by file. */
const FILES: Record<string, string[]> = {
  'plugins/alpha/src/libraries.ts': [
    '../../beta-react/src/index',
    '../../beta-common/src/index',
    '../../alpha-common/src/index',
  ],
  'plugins/alpha/src/otherPlugin.ts': ['../../beta/src/index'],
  'plugins/alpha/src/ownBackend.ts': ['../../alpha-backend/src/index'],
  'plugins/alpha/src/nodeLibrary.ts': ['../../beta-node/src/index'],
  'plugins/alpha/src/router.ts': ['react-router'],
  'plugins/alpha/src/materialUi.ts': ['@material-ui/core'],
  'plugins/alpha/src/shop.ts': ['../../../services/orders/src/index'],
  'plugins/alpha/src/testCode.ts': ['../../beta-react/src/testUtils'],
  'plugins/docs-module-alpha/src/backend.ts': ['../../alpha-backend/src/index'],
  'plugins/alpha-backend/src/index.ts': [
    '../../beta-node/src/index',
    '../../alpha-common/src/index',
  ],
  'plugins/alpha-backend/src/frontend.ts': ['../../beta-react/src/index'],
  'plugins/alpha-common/src/index.ts': [],
  'plugins/beta/src/index.ts': [],
  'plugins/beta-common/src/index.ts': [],
  'plugins/beta-node/src/index.ts': [],
  'plugins/beta-react/src/index.ts': [],
  'plugins/beta-react/src/testUtils.ts': [],
  'services/orders/src/index.ts': [],
  'node_modules/react-router/index.js': [],
  'node_modules/@material-ui/core/index.js': [],
};

const Report = z.object({
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

describe('rules for imports of plugins', () => {
  let folder: string;
  let violations: Map<string, string[]>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'imports-'));
    await writeFile(join(folder, 'tsconfig.node.json'), '{}');
    for (const [file, imports] of Object.entries(FILES)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      const lines = imports.map(path => `import '${path}';\n`);
      await writeFile(join(folder, file), `${lines.join('')}export {};\n`);
    }
    violations = await cruise(folder);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['alpha/src/otherPlugin.ts', ['plugins-share-libraries-only']],
    [
      'alpha/src/ownBackend.ts',
      ['frontends-do-not-import-backends', 'plugins-share-libraries-only'],
    ],
    ['alpha/src/nodeLibrary.ts', ['frontends-do-not-import-backends']],
    [
      'docs-module-alpha/src/backend.ts',
      ['frontends-do-not-import-backends', 'plugins-share-libraries-only'],
    ],
    ['alpha-backend/src/frontend.ts', ['backends-do-not-import-frontends']],
    ['alpha/src/router.ts', ['no-react-router-in-plugins']],
    ['alpha/src/materialUi.ts', ['no-material-ui-in-plugins']],
    ['alpha/src/shop.ts', ['shop-and-portal-meet-through-http']],
    ['alpha/src/testCode.ts', ['only-tests-import-test-code']],
  ])('%s is refused by %j', (file, rules) => {
    expect(violations.get(`plugins/${file}`)).toEqual(rules);
  });

  test.each(['alpha/src/libraries.ts', 'alpha-backend/src/index.ts'])(
    '%s is accepted',
    file => {
      expect(violations.get(`plugins/${file}`)).toBeUndefined();
    },
  );
});

/** Checks the files of a folder against the rules of the repository; rule names by file. */
async function cruise(folder: string): Promise<Map<string, string[]>> {
  // The exit code is the number of violations.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      join(ROOT, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'plugins',
      'services',
    ],
    { cwd: folder, maxBuffer: 16 * 2 ** 20 },
  );
  const { summary } = Report.parse(JSON.parse(stdout));
  const byFile = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) {
    byFile.set(from, [...(byFile.get(from) ?? []), rule.name].sort());
  }
  return byFile;
}
