import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '..', '..', '..');

/** The imports of each file of an example repository. */
const FILES: Record<string, string[]> = {
  'services/orders/src/circle.ts': ['./otherHalf.ts'],
  'services/orders/src/otherHalf.ts': ['./circle.ts'],
  'services/orders/src/otherService.ts': ['../../stock/src/good.ts'],
  'services/orders/src/portal.ts': ['../../../plugins/alpha/src/good.ts'],
  'services/orders/src/testCode.ts': ['./testing/helper.ts'],
  'services/orders/src/missing.ts': ['./nowhere.ts'],
  'services/orders/src/testing/helper.ts': [],
  'services/stock/src/good.ts': [
    '../../kit/src/good.ts',
    '../../contracts/src/good.ts',
  ],
  'services/stock/src/good.test.ts': ['../../kit-testing/src/good.ts'],
  'services/kit/src/good.ts': [],
  'services/kit/src/domain.ts': ['../../contracts/src/good.ts'],
  'services/kit-testing/src/good.ts': ['../../kit/src/good.ts'],
  'services/kit-testing/src/domain.ts': ['../../stock/src/good.ts'],
  'services/contracts/src/good.ts': [],
  'services/contracts/src/service.ts': ['../../stock/src/good.ts'],
  'plugins/alpha/src/good.ts': [],
  'plugins/alpha/src/shop.ts': ['../../../services/stock/src/good.ts'],
};

const Report = z.object({
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

let violations: { from: string; rule: { name: string } }[];

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'service-imports-'));
  writeFileSync(join(folder, 'tsconfig.node.json'), '{}');
  for (const [file, imports] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const lines = imports.map(path => `import '${path}';\n`);
    writeFileSync(join(folder, file), `${lines.join('')}export {};\n`);
  }
  // The exit code is the number of violations.
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      join(ROOT, '.dependency-cruiser.cjs'),
      '--output-type=json',
      'plugins',
      'services',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 16 * 2 ** 20 },
  );
  rmSync(folder, { recursive: true });
  ({ violations } = Report.parse(JSON.parse(stdout)).summary);
}, 60_000);

const rulesOf = (file: string) =>
  violations.flatMap(({ from, rule }) => (from === file ? rule.name : []));

test.each([
  ['services/orders/src/circle.ts', 'no-circular'],
  [
    'services/orders/src/otherService.ts',
    'services-meet-through-http-and-events',
  ],
  ['services/orders/src/portal.ts', 'shop-knows-no-portal'],
  ['services/orders/src/testCode.ts', 'only-tests-import-test-code'],
  ['services/orders/src/missing.ts', 'resolvable'],
  ['services/kit/src/domain.ts', 'kit-knows-no-domain'],
  ['services/kit-testing/src/domain.ts', 'kit-testing-knows-no-domain'],
  ['services/contracts/src/service.ts', 'contracts-are-independent'],
  ['plugins/alpha/src/shop.ts', 'shop-and-portal-meet-through-http'],
])('%s is refused by %s', (file, rule) => {
  expect(rulesOf(file)).toContain(rule);
});

test.each(Object.keys(FILES).filter(file => file.includes('/good.')))(
  '%s is accepted',
  file => {
    expect(rulesOf(file)).toEqual([]);
  },
);
