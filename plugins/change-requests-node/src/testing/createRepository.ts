import { runGit } from '@comptoir/commands/runGit';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { NewChangeRequest } from '../ChangeRequestHost';
import { LocalHost } from '../local/LocalHost';
import { LocalRepository } from '../local/LocalRepository';

const identity = { name: 'Ines Duarte', email: 'ines@comptoir.example' };

/** The people of the tests. */
export const MARINA = {
  name: 'Marina Costa',
  entityRef: 'user:default/marina',
  email: 'marina@comptoir.example',
};
export const THEO = {
  name: 'Théo Lambert',
  entityRef: 'user:default/theo',
  email: 'theo@comptoir.example',
};

/** Returns a file to write. */
export const write = (path: string, text: string) => ({
  path,
  content: Buffer.from(text),
  executable: false,
});

/** Returns a change request that writes `values.yaml`. */
export function promotion(
  change: Partial<NewChangeRequest> = {},
): NewChangeRequest {
  return {
    title: 'shopping: run three replicas',
    reason: 'Black Friday',
    branch: 'change/three-replicas',
    files: [write('values.yaml', 'replicas: 3\n')],
    reviewers: ['group:default/team-shop'],
    entityRefs: ['component:default/shopping'],
    author: MARINA,
    ...change,
  };
}

/** Creates a checkout with one commit, a bare repository beside it, and a host of it. */
export async function createRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'change-requests-'));
  const checkout = join(folder, 'checkout');
  const repository = join(folder, 'var/comptoir.git');
  const inCheckout = (...args: string[]) =>
    runGit(args, { cwd: checkout, identity });
  const commit = async (path: string, text: string) => {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
    await inCheckout('add', '.');
    await inCheckout('commit', '-q', '-m', `change ${path}`);
  };
  mkdirSync(checkout);
  await inCheckout('init', '-q', '-b', 'main');
  await commit('values.yaml', 'replicas: 1\n');
  const warn = jest.fn();
  /** Another process of the portal: nothing is shared except the repository. */
  const connect = () =>
    new LocalHost(
      LocalRepository.create({
        repository,
        checkout,
        baseBranch: 'main',
        logger: { info: jest.fn(), warn },
      }),
    );
  const git = async (...args: string[]) =>
    (await runGit(args, { repository, identity })).trim();

  return {
    folder,
    checkout,
    repository,
    warn,
    connect,
    host: connect(),
    git,
    inCheckout,
    commit,
    /** Commits a file on a branch of the bare repository, like a push. */
    async push(branch: string, path: string, text: string): Promise<string> {
      const clone = mkdtempSync(join(folder, 'clone-'));
      const run = (...args: string[]) => runGit(args, { cwd: clone, identity });
      await runGit(['clone', '-q', '-b', branch, repository, clone], {});
      writeFileSync(join(clone, path), text);
      await run('add', '.');
      await run('commit', '-q', '-m', `push ${path}`);
      await run('push', '-q');
      return git('rev-parse', branch);
    },
    refs: async () =>
      (await git('for-each-ref', '--format=%(refname:short)')).split('\n'),
    /** Temporary repositories that share the objects of the bare one. */
    drafts: () =>
      globSync(
        join(tmpdir(), 'change-request-*/objects/info/alternates'),
      ).filter(file => readFileSync(file, 'utf8').includes(repository)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
