import {
  chmodSync,
  mkdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { providePackage } from './providePackage.mjs';
import { NODE, YARN } from './versions.mjs';

/**
 * Provides Node 24 (the running one if it matches) and Yarn 4, and a folder with both programs for
 * PATH.
 *
 * @param {Parameters<typeof providePackage>[2]} options
 * @returns {Promise<{ node: string, yarn: string, shims: string }>} absolute paths
 */
export async function provideToolchain(options) {
  const wanted = Number.parseInt(NODE.version, 10);
  const isNode24 = Number.parseInt(process.versions.node, 10) === wanted;
  const [node, yarn] = await Promise.all([
    isNode24 ? process.execPath : providePackage(NODE, 'bin/node', options),
    providePackage(YARN, 'bin/yarn.js', options),
  ]);
  const version = isNode24 ? process.versions.node : NODE.version;
  const shims = join(
    options.cacheFolder,
    `bin-node-${version}-yarn-${YARN.version}`,
  );
  mkdirSync(shims, { recursive: true });
  replace(join(shims, 'node'), path => symlinkSync(node, path));
  replace(join(shims, 'yarn'), path => {
    writeFileSync(path, `#!/bin/sh\nexec '${node}' '${yarn}' "$@"\n`);
    chmodSync(path, 0o755);
  });
  return { node, yarn, shims };
}

/** Replaces a file atomically: another run may be using the old one. */
function replace(path, make) {
  const temporary = `${path}.${process.pid}`;
  make(temporary);
  renameSync(temporary, path);
}
