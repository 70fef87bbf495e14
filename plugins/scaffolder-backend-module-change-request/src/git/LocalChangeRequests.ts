import { runGit } from '@comptoir/commands/runGit';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  ChangeRequest,
  ChangeRequests,
  OpenedChangeRequest,
} from '../ChangeRequest';
import { importStream } from './importStream';
import type { LocalRepository } from './LocalRepository';

/** Branch of the commit in the temporary repository. */
const DRAFT = 'refs/heads/draft';

/**
 * Change requests as branches of a bare repository. The commit is created in a
 * temporary repository that shares the other's objects, and then pushed, because
 * a push is atomic.
 */
export class LocalChangeRequests implements ChangeRequests {
  constructor(private readonly repository: LocalRepository) {}

  async open(request: ChangeRequest): Promise<OpenedChangeRequest> {
    await this.repository.refresh();
    const branch = `refs/heads/${request.branch}`;
    if (await this.exists(branch)) {
      throw this.branchExists(request.branch);
    }

    const draft = await mkdtemp(join(tmpdir(), 'change-request-'));
    try {
      const commit = await this.commit(draft, request);
      await this.push(draft, branch).catch(async error => {
        throw (await this.exists(branch))
          ? this.branchExists(request.branch)
          : error;
      });
      const checkout = `git fetch ${this.repository.path} ${request.branch} && git switch --detach FETCH_HEAD`;
      return { branch: request.branch, commit, checkout };
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }

  async listFiles(...pathspecs: string[]): Promise<string[]> {
    const { base } = this.repository;
    await this.repository.refresh();
    const listed = await this.repository.git(
      'ls-tree',
      '-r',
      '-z',
      '--name-only',
      base,
      '--',
      ...pathspecs,
    );
    return listed.split('\0').filter(path => path !== '');
  }

  async readFile(path: string): Promise<string> {
    const blob = `${this.repository.base}:${path}`;
    return this.repository.git('cat-file', 'blob', blob).catch(error => {
      throw new NotFoundError(`${path} is not in the repository`, error);
    });
  }

  private async commit(draft: string, request: ChangeRequest): Promise<string> {
    const base = await this.repository.git('rev-parse', this.repository.base);
    await runGit(['init', '-q', '--bare', draft]);
    await writeFile(
      join(draft, 'objects/info/alternates'),
      `${join(this.repository.path, 'objects')}\n`,
    );
    const inDraft = { repository: draft };
    const input = importStream(request, { ref: DRAFT, parent: base.trim() });
    await runGit(['fast-import', '--quiet'], { ...inDraft, input });
    return (await runGit(['rev-parse', DRAFT], inDraft)).trim();
  }

  /** The empty lease makes the push fail when the branch exists. */
  private async push(draft: string, branch: string): Promise<void> {
    const push = ['push', '-q', `--force-with-lease=${branch}:`];
    await runGit([...push, this.repository.path, `${DRAFT}:${branch}`], {
      repository: draft,
    });
  }

  private exists(ref: string): Promise<boolean> {
    return this.repository.git('show-ref', '--verify', '--quiet', ref).then(
      () => true,
      () => false,
    );
  }

  private branchExists(branch: string): ConflictError {
    return new ConflictError(
      `The branch ${branch} already exists: choose another name, or delete the branch first`,
    );
  }
}
