// Unpacks the bundle into build/portal, so that the built portal runs from a checkout
// without a second installation. Its node_modules contains only links from our own
// packages to their built form; third-party packages resolve to the repository's
// node_modules. The image unpacks the same bundle over a production installation.
import { readOutput } from '@comptoir/commands/readOutput';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const backend = resolve(import.meta.dirname, '..');
const repository = resolve(backend, '../..');
const portal = join(backend, 'build/portal');
const unpacked = `${portal}.new`;

/** Links `path` to `target`, relative, so that the folder can be moved. */
function link(target, path) {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(relative(dirname(path), target), path);
}

rmSync(unpacked, { recursive: true, force: true });
mkdirSync(unpacked, { recursive: true });
const bundle = join(backend, 'dist/bundle.tar.gz');
await readOutput(['tar', '-xzf', bundle, '-C', unpacked]);

for (const manifest of globSync('{packages,plugins}/*/package.json', {
  cwd: unpacked,
})) {
  const folder = dirname(manifest);
  const { name } = JSON.parse(readFileSync(join(unpacked, manifest), 'utf8'));
  link(join(unpacked, folder), join(unpacked, 'node_modules', name));

  // Yarn does not hoist a version that only this package uses.
  const own = join(repository, folder, 'node_modules');
  if (existsSync(own)) {
    link(own, join(unpacked, folder, 'node_modules'));
  }
}

rmSync(portal, { recursive: true, force: true });
renameSync(unpacked, portal);
