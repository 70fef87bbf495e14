import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contentFindings } from './contentFindings.ts';
import type { ImageConfig } from './ImageConfig.ts';

const CONFIG: ImageConfig = {
  User: 'node',
  WorkingDir: '/comptoir/services/shop',
  Env: ['PORT=8080'],
  Cmd: ['node', 'src/main.ts'],
  StopSignal: 'SIGTERM',
  Healthcheck: { Test: ['CMD', 'true'] },
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-image-'));
  const shop = { dependencies: { web: '1' }, devDependencies: { jest: '1' } };
  await put('comptoir/services/shop/package.json', JSON.stringify(shop));
  await put('comptoir/services/shop/src/main.ts', '');
  await install('web', { dependencies: { '@scope/router': '1' } });
  await install('@scope/router', {});
  await symlink('../services/shop', join(folder, 'comptoir/node_modules/shop'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, text: string) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
const install = (name: string, manifest: object) =>
  put(`comptoir/node_modules/${name}/package.json`, JSON.stringify(manifest));

test('an image with only production files has no finding', async () => {
  await install('web/node_modules/@scope/router', {});
  expect(await contentFindings(folder, CONFIG)).toEqual([]);
});

test('a development dependency is found', async () => {
  await install('jest', {});
  expect(await contentFindings(folder, CONFIG)).toEqual([
    'jest is installed, but no production package needs it',
  ]);
});

test.each([
  ['comptoir/services/shop/src/main.test.ts', 'is a test'],
  ['comptoir/services/shop/testing/start.ts', 'is part of the tests'],
  ['comptoir/services/shop/.env', 'is a secret'],
  ['comptoir/.npmrc', 'is a secret'],
  ['home/node/.npmrc', 'reveals how this machine reaches its registry'],
  ['run/secrets/ca', 'reveals how this machine reaches its registry'],
])('%s is found', async (path, problem) => {
  await put(path, 'x');
  expect(await contentFindings(folder, CONFIG)).toEqual([
    `/${path} ${problem}`,
  ]);
});

test("Yarn's configuration may be in an image, but must not name a registry", async () => {
  await put('comptoir/.yarnrc.yml', 'nodeLinker: node-modules\n');
  expect(await contentFindings(folder, CONFIG)).toEqual([]);
  await put('comptoir/.yarnrc.yml', 'npmRegistryServer: https://example\n');
  expect(await contentFindings(folder, CONFIG)).toEqual([
    '/comptoir/.yarnrc.yml names a registry',
  ]);
});

test('a root user and a secret in the environment are found', async () => {
  const config = { ...CONFIG, User: '', Env: ['MAIL_TOKEN=x'] };
  expect(await contentFindings(folder, config)).toEqual([
    'its environment has MAIL_TOKEN',
    'it names no unprivileged USER',
  ]);
});
