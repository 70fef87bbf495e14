import { InputError, NotFoundError } from '@backstage/errors';
import type { CommitAction } from '@gitbeaker/rest';
import { posix } from 'node:path';
import { z } from 'zod/v4';
import type { NewChangeRequest } from '../ChangeRequestHost';
import type { GitLabConnection } from './GitLabConnection';
import { branchSchema, fileSchema, treeEntrySchema } from './gitlabSchemas';

/** Size of a page of GitLab's lists. */
const PAGE = 100;

/** Files of a GitLab project. */
export class GitLabFiles {
  constructor(private readonly gitlab: GitLabConnection) {}

  /** Returns the commit that a new branch starts from. */
  async baseOf({ base }: NewChangeRequest): Promise<string> {
    const { project, branch } = this.gitlab;
    const found = await this.gitlab.call('the target branch', ({ Branches }) =>
      Branches.show(project, branch),
    );
    const newest = branchSchema.parse(found).commit.id;
    if (base === undefined || base === newest) {
      return newest;
    }
    const common = await this.gitlab.call('the base', ({ Repositories }) =>
      Repositories.mergeBase(project, [base, branch]),
    );
    if (z.object({ id: z.string() }).parse(common).id !== base) {
      throw new InputError(`The base ${base} is not a commit of ${branch}`);
    }
    return base;
  }

  /** Returns the actions of a commit; GitLab distinguishes the creation of a file from its update. */
  async actionsOf(
    { files }: NewChangeRequest,
    base: string,
  ): Promise<CommitAction[]> {
    const folders = new Set(files.map(({ path }) => posix.dirname(path)));
    const trees = await Promise.all(
      [...folders].map(folder => this.tree(folder, base, false)),
    );
    const known = new Set(trees.flat());
    return files.flatMap((file): CommitAction[] => {
      const filePath = file.path;
      if ('delete' in file) {
        return [{ action: 'delete', filePath }];
      }
      const change: CommitAction = {
        action: known.has(filePath) ? 'update' : 'create',
        filePath,
        content: file.content.toString('base64'),
        encoding: 'base64',
      };
      return file.executable
        ? [change, { action: 'chmod', filePath, execute_filemode: true }]
        : [change];
    });
  }

  /** @throws NotFoundError when the reference has no such file */
  async read(path: string, ref: string): Promise<string> {
    const found = await this.gitlab.call(path, ({ RepositoryFiles }) =>
      RepositoryFiles.show(this.gitlab.project, path, ref),
    );
    const { content } = fileSchema.parse(found);
    return Buffer.from(content, 'base64').toString();
  }

  /** Returns the paths of the files in a folder; none when it does not exist. */
  async tree(
    folder: string,
    ref: string,
    recursive: boolean,
  ): Promise<string[]> {
    const found = await this.gitlab
      .call('the list of files', ({ Repositories }) =>
        Repositories.allRepositoryTrees(this.gitlab.project, {
          ...(folder !== '.' && { path: folder }),
          ref,
          recursive,
          perPage: PAGE,
        }),
      )
      .catch(error => {
        if (error instanceof NotFoundError) {
          return [];
        }
        throw error;
      });
    return z
      .array(treeEntrySchema)
      .parse(found)
      .filter(({ type }) => type === 'blob')
      .map(({ path }) => path);
  }
}
