import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const app = 'services/storefront/app';
const program = join(
  root,
  'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-directions-'));
  await copyFile(
    join(root, 'tsconfig.node.json'),
    join(folder, 'tsconfig.node.json'),
  );
});

afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text: string) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Runs dependency-cruiser on the folder with the repository's rules; resolves to its findings. */
function findings(): Promise<string> {
  const config = join(root, '.dependency-cruiser.cjs');
  const options = ['--config', config, '--output-type=err', 'services'];
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [program, ...options],
      { cwd: folder },
      (_error, stdout, stderr) => resolve(stdout + stderr),
    );
  });
}

test('refuses a storefront feature that imports another feature', async () => {
  await write(`${app}/checkout/total.ts`, 'export const total = 1;\n');
  await write(
    `${app}/basket/sum.ts`,
    "import { total } from '../checkout/total.ts';\nexport const sum = total;\n",
  );
  expect(await findings()).toContain(
    `storefront-features-do-not-know-each-other: ${app}/basket/sum.ts → ${app}/checkout/total.ts`,
  );
});

test('refuses shared storefront code that imports a feature, even only its types', async () => {
  await write(`${app}/checkout/Total.ts`, 'export type Total = number;\n');
  await write(
    `${app}/ui/sum.ts`,
    "import type { Total } from '../checkout/Total.ts';\nexport const sum: Total = 1;\n",
  );
  expect(await findings()).toContain(
    `storefront-shared-code-knows-no-feature: ${app}/ui/sum.ts → ${app}/checkout/Total.ts`,
  );
});

test('accepts a route that composes features and a feature that imports shared code', async () => {
  await write(`${app}/ui/total.ts`, 'export const total = 1;\n');
  await write(
    `${app}/basket/sum.ts`,
    "import { total } from '../ui/total.ts';\nexport const sum = total;\n",
  );
  await write(
    `${app}/routes/basket.ts`,
    "import { sum } from '../basket/sum.ts';\nexport const loader = () => sum;\n",
  );
  expect(await findings()).toContain('no dependency violations found');
});
