import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { goldens } from './goldens.ts';
import { NETWORK_MATRIX } from './network/renderNetworkMatrix.ts';
import { ARGOCD_MATRIX } from './rights/argocdMatrix.ts';
import { KUBERNETES_MATRIX } from './rights/kubernetesMatrix.ts';

const root = resolve(import.meta.dirname, '..', '..');
const all = goldens(root).map(golden => ({
  ...golden,
  name: relative(root, golden.file),
}));

test.each(all)('$name is what helm renders', async ({ file, render }) => {
  // Out of date? npm run yarn workspace @comptoir/tools golden:charts
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(await render()).toBe(committed);
});

test('no golden is left of something that is gone', () => {
  const folder = join(root, 'gitops', 'golden');
  const matrices = [NETWORK_MATRIX, ARGOCD_MATRIX, KUBERNETES_MATRIX];
  const found = globSync('**/*.{yaml,md}', { cwd: folder });
  expect(found.map(file => join(folder, file)).sort()).toEqual(
    [
      ...matrices.map(file => join(root, file)),
      ...all.map(({ file }) => file).filter(file => file.startsWith(folder)),
    ].sort(),
  );
});
