import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitError, runGit } from '@comptoir/commands/runGit';
import { Checkout } from './Checkout.ts';
import { DeliverError } from './DeliverError.ts';

/** See {@link pushChange}. */
export interface PushOptions {
  /** The job's checkout, whose objects are reused. */
  root: string;
  /** URL of the repository. */
  remote: string;
  /** Name of the job, for messages. */
  job: string;
  /** Branch that the change is based on. */
  branch: string;
  /** Branch that is pushed; by default the same. Another branch is overwritten. */
  target?: string;
  /** Author and committer. */
  identity: { name: string; email: string };
  /** Variables of git that sign in at the remote. */
  variables: Readonly<Record<string, string>>;
  /** Git push options, in order. */
  pushOptions: readonly string[];
  /** Changes files of the newest commit; returns the commit's subject. Called again for each newer commit. */
  change(checkout: Checkout): Promise<string>;
}

/** Each attempt loses against another writer that did succeed. */
const MOST_ATTEMPTS = 20;
/** Another writer holds the branch at this moment. */
const LOCKED = /cannot lock ref|failed to update ref|incorrect old value/;

/**
 * Commits a change on the newest commit of a branch and pushes it. If another writer pushes at the same
 * time, the change is made again on the newer commit; neither is lost.
 *
 * @returns the pushed commit; undefined if the branch contains the change already
 * @throws DeliverError if the remote refuses the push
 */
export async function pushChange(
  options: PushOptions,
): Promise<string | undefined> {
  const parent = mkdtempSync(join(tmpdir(), 'deliver-'));
  const checkout = new Checkout(join(parent, 'checkout'));
  const git = (...args: string[]) => runGit(args, { cwd: options.root });
  try {
    await fetchBranch(options);
    await git('worktree', 'add', '-q', '--detach', checkout.folder, REF);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const commit = await commitChange(options, checkout);
      if (commit === undefined) {
        return undefined;
      }
      const refusal = await push(options, checkout);
      if (refusal === undefined) {
        return commit;
      }
      await fetchBranch(options);
      await requireNewer(options, checkout, refusal);
      await checkout.git(['reset', '-q', '--hard', REF]);
    }
    throw new DeliverError(
      `job ${options.job}: ${options.branch} was changed by others in ${MOST_ATTEMPTS} attempts: run the job again`,
    );
  } finally {
    rmSync(parent, { recursive: true, force: true });
    await git('worktree', 'prune');
  }
}

const REF = 'refs/comptoir/delivered';

async function fetchBranch(options: PushOptions): Promise<void> {
  const { root, remote, branch, variables } = options;
  try {
    await runGit(
      ['fetch', '-q', '--no-tags', remote, `+refs/heads/${branch}:${REF}`],
      { cwd: root, variables },
    );
  } catch (error) {
    throw explain(error, options, 'cannot be read');
  }
}

async function commitChange(
  options: PushOptions,
  checkout: Checkout,
): Promise<string | undefined> {
  const subject = await options.change(checkout);
  await checkout.git(['add', '--all', 'gitops']);
  if ((await checkout.git(['diff', '--cached', '--name-only'])) === '') {
    return undefined;
  }
  const { identity } = options;
  await checkout.git(['commit', '-q', '-m', subject], { identity });
  return (await checkout.git(['rev-parse', 'HEAD'])).trim();
}

/** Returns git's error if the push failed. */
async function push(
  options: PushOptions,
  checkout: Checkout,
): Promise<GitError | undefined> {
  const { remote, branch, target = branch, variables, pushOptions } = options;
  const force = target === branch ? '' : '+';
  try {
    await checkout.git(
      [
        'push',
        ...pushOptions.flatMap(option => ['-o', option]),
        remote,
        `${force}HEAD:refs/heads/${target}`,
      ],
      { variables },
    );
    return undefined;
  } catch (error) {
    if (error instanceof GitError) {
      return error;
    }
    throw error;
  }
}

/** Throws the refusal unless another writer was faster: the branch has moved, or is about to. */
async function requireNewer(
  options: PushOptions,
  checkout: Checkout,
  refusal: GitError,
): Promise<void> {
  const [base, newest] = await Promise.all([
    checkout.git(['rev-parse', 'HEAD~1']),
    checkout.git(['rev-parse', REF]),
  ]);
  if (base === newest && !LOCKED.test(refusal.message)) {
    const { branch, target = branch } = options;
    throw explain(refusal, options, `refuses the push of ${target}`);
  }
}

function explain(
  error: unknown,
  { job, remote }: PushOptions,
  what: string,
): unknown {
  if (!(error instanceof GitError)) {
    return error;
  }
  const remedy = /protected branch|pre-receive hook declined/i.test(
    error.lastLines,
  )
    ? 'allow the owner of RELEASE_BOT_TOKEN to push to the protected branch (Settings, Repository, Protected branches)'
    : 'check RELEASE_BOT_TOKEN: it must be valid and have the scope write_repository';
  return new DeliverError(
    `job ${job}: ${remote} ${what}: ${remedy}\n${error.lastLines}`,
  );
}
