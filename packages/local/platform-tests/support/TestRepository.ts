import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { ROOT } from './findKubectl.ts';
import { gitAsTester } from './gitAsTester.ts';

/** A bare Git repository with this one's `gitops/` on the branch `main`, and a checkout of it. */
export class TestRepository {
  /** The checkout. */
  readonly root: string;
  /** The bare repository. */
  readonly bare: string;
  readonly #folder: string;

  static async create(): Promise<TestRepository> {
    const repository = new TestRepository(
      mkdtempSync(join(tmpdir(), 'comptoir-repository-')),
    );
    const { root, bare } = repository;
    cpSync(join(ROOT, 'gitops'), join(root, 'gitops'), { recursive: true });
    await repository.#git('init', '-q', '-b', 'main');
    await repository.#git('init', '-q', '--bare', '-b', 'main', bare);
    await repository.#git('remote', 'add', 'origin', bare);
    await repository.commit({});
    return repository;
  }

  private constructor(folder: string) {
    this.#folder = folder;
    this.root = join(folder, 'checkout');
    this.bare = join(folder, 'repository.git');
    mkdirSync(this.root);
  }

  /** Commits files and pushes the commit: path → content. */
  async commit(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    await this.#git('add', '.');
    await this.#git('commit', '-qm', 'Change files');
    await this.#git('push', '-q', 'origin', 'main');
  }

  /** Returns the hash of the last commit. */
  async head(): Promise<string> {
    return (await this.#git('rev-parse', 'HEAD')).trim();
  }

  /** Reads a file of the checkout. */
  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #git(...args: string[]): Promise<string> {
    return gitAsTester(testEnvironment().env, this.root, ...args);
  }
}
