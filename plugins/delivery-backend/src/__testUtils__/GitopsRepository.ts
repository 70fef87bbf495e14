import { runGit } from '@comptoir/commands/runGit';
import { formatRelease, type Release } from '@comptoir/gitops/Release';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A digest of 64 times one hexadecimal digit. */
export const digestOf = (digit: string) => `sha256:${digit.repeat(64)}`;

interface CommitOptions {
  author?: string;
  title?: string;
  /** ISO 8601. */
  at?: string;
}

/** A bare repository with release files, and a checkout that pushes to it. */
export class GitopsRepository {
  readonly folder = mkdtempSync(join(tmpdir(), 'delivery-'));
  readonly path = join(this.folder, 'comptoir.git');
  private readonly checkout = join(this.folder, 'checkout');

  /** Creates the repository with an empty commit on the branch. */
  static async create(branch = 'main'): Promise<GitopsRepository> {
    const repository = new GitopsRepository();
    const { path, checkout } = repository;
    await runGit(['init', '-q', '--bare', '-b', branch, path]);
    await runGit(['init', '-q', '-b', branch, checkout]);
    await repository.git('remote', 'add', 'origin', path);
    await repository.commit({ 'README.md': 'services\n' });
    return repository;
  }

  /** Writes files (undefined deletes one), commits and pushes them. Returns the commit. */
  async commit(
    files: Record<string, string | undefined>,
    options: CommitOptions = {},
  ): Promise<string> {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.checkout, path);
      if (text === undefined) {
        rmSync(file);
      } else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
    const { author = 'Ada', title = 'Change files', at } = options;
    await this.git('add', '--all');
    await runGit(['commit', '-q', '--allow-empty', '-m', title], {
      cwd: this.checkout,
      identity: { name: author, email: 'a@comptoir.example' },
      ...(at && {
        variables: { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
      }),
    });
    await this.git('push', '-q', '--force', 'origin', 'HEAD');
    return (await this.git('rev-parse', 'HEAD')).trim();
  }

  /** Runs git in the checkout. */
  git(...args: string[]): Promise<string> {
    const identity = { name: 'Ada', email: 'a@comptoir.example' };
    return runGit(args, { cwd: this.checkout, identity });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Returns the text of a release file of the service `products`. */
export function releaseText(
  change: Partial<Release['image']> & { revision?: string } = {},
): string {
  const { revision, ...image } = change;
  return formatRelease({
    system: 'shop',
    team: 'team-shop',
    ...(revision !== undefined && { revision }),
    image: {
      repository: 'registry.comptoir.example/products',
      digest: digestOf('a'),
      version: '1.0.0',
      commit: 'a'.repeat(40),
      builtAt: '2026-11-30T09:00:00Z',
      ...image,
    },
  });
}
