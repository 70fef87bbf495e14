import { runGit } from '@comptoir/commands/runGit';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Creates a checkout with one commit, and the configuration of a repository beside it. */
export async function createCheckout() {
  const folder = mkdtempSync(join(tmpdir(), 'change-requests-'));
  const checkout = join(folder, 'checkout');
  const repository = join(folder, 'comptoir.git');
  const identity = { name: 'Ines Duarte', email: 'ines@comptoir.example' };
  const git = (...args: string[]) => runGit(args, { cwd: checkout, identity });
  mkdirSync(checkout);
  writeFileSync(join(checkout, 'values.yaml'), 'replicas: 1\n');
  await git('init', '-q', '-b', 'main');
  await git('add', '.');
  await git('commit', '-q', '-m', 'begin');
  return {
    local: { repository, checkout },
    /** Runs git in the bare repository. */
    git: async (...args: string[]) =>
      (await runGit(args, { repository })).trim(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
