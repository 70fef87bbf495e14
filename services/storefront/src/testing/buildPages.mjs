import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOutput } from '@comptoir/commands/readOutput';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = [
  'app',
  'src',
  'public',
  'vite.config.ts',
  'package.json',
  '../contracts/src',
  '../kit/src',
];

function newest(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const inside = readdirSync(path).map(name => newest(join(path, name)));
  return Math.max(0, ...inside);
}

function builtAt() {
  try {
    return statSync(join(root, 'build/server/index.js')).mtimeMs;
  } catch {
    return 0;
  }
}

/** Builds the pages if a source file is newer than the build. */
export default async function buildPages() {
  const changed = Math.max(...SOURCES.map(name => newest(join(root, name))));
  if (builtAt() > changed) return;
  const run = (...args) =>
    readOutput([process.execPath, ...args], {
      cwd: root,
      variables: { NODE_ENV: 'production', NODE_OPTIONS: '' },
    });
  await run('node_modules/@react-router/dev/bin.cjs', 'build');
  await run('scripts/compressAssets.ts');
}
