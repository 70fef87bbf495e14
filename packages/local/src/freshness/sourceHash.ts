import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sourceFiles } from './sourceFiles.ts';
import { workspaceClosure } from './workspaceClosure.ts';

/**
 * Hashes the inputs of a workspace's build: its sources, those of the workspaces that it depends
 * on, the lockfile, and the build command.
 */
export function sourceHash(options: {
  root: string;
  folder: string;
  command: readonly string[];
}): string {
  const { root } = options;
  const hash = createHash('sha256').update(JSON.stringify(options.command));
  const lockfile = join(root, 'yarn.lock');
  const files = [
    ...workspaceClosure(root, options.folder).flatMap(sourceFiles),
    ...(existsSync(lockfile) ? [lockfile] : []),
  ];
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
