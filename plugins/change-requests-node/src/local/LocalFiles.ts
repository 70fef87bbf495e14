import { NotFoundError } from '@backstage/errors';
import type { LocalRepository } from './LocalRepository';

/** Files of a bare repository. */
export class LocalFiles {
  constructor(private readonly repository: LocalRepository) {}

  /** Returns paths of the base branch that start with one of the folders. */
  async listFiles(...folders: string[]): Promise<string[]> {
    const { base } = this.repository;
    await this.repository.refresh();
    const list = ['ls-tree', '-r', '-z', '--name-only', base, '--'];
    const listed = await this.repository.git(...list, ...folders);
    return listed.split('\0').filter(path => path !== '');
  }

  /** @throws NotFoundError when the base branch has no such file */
  async readFile(path: string): Promise<string> {
    const blob = `${this.repository.base}:${path}`;
    return this.repository.git('cat-file', 'blob', blob).catch(error => {
      throw new NotFoundError(`${path} is not in the repository`, error);
    });
  }
}
