import { runGit } from '@comptoir/commands/runGit';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Committer of everything that the portal writes. */
export const PORTAL = {
  name: 'Comptoir portal',
  email: 'portal@comptoir.example',
};

/** A reference to write. */
export interface RefUpdate {
  ref: string;
  /** The commit that the reference must have now; undefined when it must not exist. */
  from: string | undefined;
  /** The commit to write; undefined deletes the reference. */
  to: string | undefined;
}

/**
 * A temporary repository that shares the objects of a bare one. Commits are created
 * here and pushed in one atomic push, so that a failure at any point leaves no object
 * and no reference behind in the bare repository.
 */
export class Draft {
  /** Runs an action with a draft and removes the draft. */
  static async with<T>(
    repository: string,
    action: (draft: Draft) => Promise<T>,
  ): Promise<T> {
    const folder = await mkdtemp(join(tmpdir(), 'change-request-'));
    try {
      await runGit(['init', '-q', '--bare', '--template=', folder]);
      await writeFile(
        join(folder, 'objects/info/alternates'),
        `${join(repository, 'objects')}\n`,
      );
      return await action(new Draft(folder, repository));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private constructor(
    private readonly folder: string,
    private readonly repository: string,
  ) {}

  /** Runs git in the draft; returns its stdout without surrounding whitespace. */
  async git(
    args: readonly string[],
    options: {
      input?: string | (string | Buffer)[];
      author?: { name: string; email: string };
    } = {},
  ): Promise<string> {
    const { input, author } = options;
    const stdout = await runGit(args, {
      repository: this.folder,
      input,
      identity: author,
      variables: {
        ...(author && {
          GIT_COMMITTER_NAME: PORTAL.name,
          GIT_COMMITTER_EMAIL: PORTAL.email,
        }),
      },
    });
    return stdout.trim();
  }

  /**
   * Writes all references of the bare repository, or none.
   *
   * @throws GitError when a reference is not at its expected commit, or a hook refuses the push
   */
  async push(updates: readonly RefUpdate[]): Promise<void> {
    await this.git([
      'push',
      '-q',
      '--atomic',
      ...updates.map(
        ({ ref, from = '' }) => `--force-with-lease=${ref}:${from}`,
      ),
      this.repository,
      ...updates.map(({ ref, to = '' }) => `${to}:${ref}`),
    ]);
  }
}
