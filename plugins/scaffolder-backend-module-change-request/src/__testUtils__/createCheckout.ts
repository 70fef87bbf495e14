import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runGit } from '@comptoir/commands/runGit';

/** The repository's root. */
export const REPOSITORY = resolve(__dirname, '../../../..');

/** Files of the repository that the template reads. */
const FILES = ['package.json', 'yarn.lock', 'CODEOWNERS', '.gitattributes'];
const SERVICES = ['customers', 'products', 'shopping'];

/** A process and a part of the local platform. */
const OTHERS = {
  'packages/backend/package.json': JSON.stringify({
    comptoir: { process: { name: 'portal' } },
  }),
  'packages/parts/src/parts/argocd/argocdRedis.ts': '',
};

/** Creates a small repository with this one's root files and three services. */
export async function createCheckout(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) {
    cpSync(join(REPOSITORY, file), join(folder, file));
  }
  for (const name of SERVICES) {
    const file = join(folder, 'services', name, 'package.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ comptoir: { process: {} } }));
  }
  for (const [file, content] of Object.entries(OTHERS)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  const identity = { name: 'Test', email: 'test@comptoir.example' };
  const git = (...args: string[]) => runGit(args, { cwd: folder, identity });
  await git('init', '-q', '-b', 'main');
  await git('add', '.');
  await git('commit', '-q', '-m', 'Begin');
}
