import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand, type CommandResult } from '@comptoir/commands/runCommand';
import { runGit } from '@comptoir/commands/runGit';
import {
  writeImageRecord,
  type ImageRecord,
} from '@comptoir/gitops/ImageRecord';
import {
  parseRelease,
  releasePath,
  type Release,
} from '@comptoir/gitops/Release';
import type { Environment } from '@comptoir/gitops/environments';

const IDENTITY = { name: 'A', email: 'a@b.example' };

/** A bare repository with services, and the jobs of pipelines that release to it. */
export class DeliveryTrial {
  readonly #folder = mkdtempSync(join(tmpdir(), 'deliver-'));
  /** URL of the project; the repository is at this URL with `.git`. */
  readonly project = `file://${join(this.#folder, 'comptoir')}`;
  readonly #repository = join(this.#folder, 'comptoir.git');
  #clones = 0;

  static async create(services: readonly string[]): Promise<DeliveryTrial> {
    const trial = new DeliveryTrial();
    await runGit(['init', '-q', '--bare', '-b', 'main', trial.#repository]);
    await trial.git('config', 'receive.advertisePushOptions', 'true');
    const seed = await trial.clone();
    for (const service of services) {
      const file = join(seed, 'gitops', 'apps', service, 'values.yaml');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, 'system: shop\nteam: team-shop\n');
    }
    await trial.commit(seed, 'gitops: add the services');
    return trial;
  }

  /** Runs git in the bare repository. */
  async git(...args: string[]): Promise<string> {
    return (await runGit(args, { repository: this.#repository })).trim();
  }

  /** Clones the repository, as a job does. */
  async clone(): Promise<string> {
    this.#clones += 1;
    const folder = join(this.#folder, `clone-${this.#clones}`);
    await runGit(['clone', '-q', `${this.project}.git`, folder]);
    return folder;
  }

  /** Commits and pushes everything in a clone; returns the commit. */
  async commit(clone: string, subject: string): Promise<string> {
    const git = (...args: string[]) =>
      runGit(args, { cwd: clone, identity: IDENTITY });
    await git('add', '.');
    await git('commit', '-q', '--allow-empty', '-m', subject);
    await git('push', '-q', 'origin', 'HEAD:main');
    return (await git('rev-parse', 'HEAD')).trim();
  }

  /** Runs `npm run deliver` in a clone that has the records of images. */
  async deliver(
    records: readonly ImageRecord[],
    args: readonly string[],
    variables: Record<string, string> = {},
  ): Promise<CommandResult> {
    const clone = await this.clone();
    records.forEach(record => writeImageRecord(clone, record));
    return runCommand(
      [
        process.execPath,
        join(import.meta.dirname, '..', 'main.ts'),
        ...args,
        '--root',
        clone,
      ],
      {
        variables: {
          CI_JOB_NAME: 'release:test',
          CI_PROJECT_URL: this.project,
          CI_PROJECT_ID: '7',
          CI_API_V4_URL: 'http://127.0.0.1:1/api/v4',
          CI_PIPELINE_ID: '42',
          CI_DEFAULT_BRANCH: 'main',
          RELEASE_BOT_TOKEN: 'bot-token',
          ...variables,
        },
      },
    );
  }

  /** What an environment runs of a service at a revision of the repository. */
  async release(
    service: string,
    environment: Environment,
    revision = 'main',
  ): Promise<Release> {
    const path = releasePath(service, environment);
    const text = await this.git('show', `${revision}:${path}`);
    return parseRelease(text, path, environment);
  }

  /** Installs a hook that the repository runs for each push. */
  hook(name: 'pre-receive' | 'post-receive', script: string): void {
    const file = join(this.#repository, 'hooks', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  /** A path beside the repository, for hooks. */
  path(name: string): string {
    return join(this.#folder, name);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
