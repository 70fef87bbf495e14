import {
  appendFileSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readOutput } from '@comptoir/commands/readOutput';
import { runCommand, type CommandResult } from '@comptoir/commands/runCommand';
import { runGit } from '@comptoir/commands/runGit';
import { parse } from 'yaml';
import { readContext } from '../changes/PipelineContext.ts';
import { planPipeline } from '../planPipeline.ts';
import { linkDependencies } from './linkDependencies.ts';
import { trackedFiles } from '../../gate/trackedFiles.ts';

/** This checkout. One file, because every method of the trial works on the same copy of it. */
const ROOT = resolve(import.meta.dirname, '..', '..', '..');
const GITLAB_CI_LOCAL = join(
  ROOT,
  'node_modules',
  'gitlab-ci-local',
  'dist',
  'index.js',
);
const IDENTITY = { name: 'Ada', email: 'ada@comptoir.example' };
/** The jobs of a generated pipeline; its own includes are resolved. */
export const JOBS = 'var/pipeline/jobs.yml';
/** Of a checkout, gitlab-ci-local derives the project from this address. */
const ORIGIN = 'https://gitlab.comptoir.example/comptoir/comptoir.git';

/** A job of a pipeline. */
export interface Job {
  name: string;
  stage: string;
  when: string;
}

/** A repository with the files of this checkout, in which pipelines run as on GitLab. */
export class PipelineTrial {
  readonly #parent = mkdtempSync(join(tmpdir(), 'pipeline-'));
  readonly root = join(this.#parent, 'checkout');

  static async create(): Promise<PipelineTrial> {
    const trial = new PipelineTrial();
    for (const file of [...trackedFiles(ROOT), 'yarn.lock']) {
      const stats = lstatSync(join(ROOT, file), { throwIfNoEntry: false });
      if (stats?.isFile()) {
        mkdirSync(dirname(join(trial.root, file)), { recursive: true });
        copyFileSync(join(ROOT, file), join(trial.root, file));
      }
    }
    await runGit(['init', '-q', '-b', 'main', trial.root]);
    // .gitignore excludes folders of this name; here they are links.
    appendFileSync(
      join(trial.root, '.git', 'info', 'exclude'),
      'node_modules\n',
    );
    await trial.git('remote', 'add', 'origin', ORIGIN);
    await trial.commit('pipelines: begin');
    await linkDependencies(ROOT, trial.root);
    return trial;
  }

  /** Another checkout of the same commit, as another runner has. */
  async copy(): Promise<PipelineTrial> {
    const other = new PipelineTrial();
    await readOutput(['cp', '-a', this.root, other.root]);
    return other;
  }

  /** Runs git in the checkout; returns its trimmed stdout. */
  async git(...args: string[]): Promise<string> {
    const options = { cwd: this.root, identity: IDENTITY };
    return (await runGit(args, options)).trim();
  }

  /** Writes files, by path, and commits them with every other change; returns the commit. */
  async commit(
    subject: string,
    files: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), text);
    }
    await this.git('add', '.');
    await this.git('commit', '-q', '--allow-empty', '-m', subject);
    return this.git('rev-parse', 'HEAD');
  }

  /** Appends a line to each file and commits. */
  edit(...paths: string[]): Promise<string> {
    const texts = paths.map(path => {
      const text = readFileSync(join(this.root, path), 'utf8');
      return [path, `${text}\n`] as const;
    });
    return this.commit('pipelines: change', Object.fromEntries(texts));
  }

  /** Writes the jobs of a pipeline with GitLab's variables, as the job `changes` does. */
  async writeJobs(variables: Readonly<Record<string, string>>): Promise<void> {
    const text = await planPipeline(this.root, readContext(variables));
    const file = join(this.root, JOBS);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Lists the jobs of a pipeline as gitlab-ci-local resolves them, stage by stage. */
  async jobs(file = JOBS): Promise<Job[]> {
    const listed = await this.local(file, [
      '--list-csv-all',
      // {@link preview} validates; each validation takes half a second.
      '--no-json-schema-validation',
    ]);
    if (listed.code !== 0) {
      throw new Error(`${listed.stdout}\n${listed.stderr}`);
    }
    const [, ...rows] = listed.stdout.trim().split('\n');
    return rows.map(row => {
      const [name = '', stage = '', when = ''] = row.split(';');
      return { name, stage, when };
    });
  }

  /** The pipeline with every include and default resolved, as GitLab's schema permits. */
  async preview(file = JOBS): Promise<unknown> {
    const { stdout } = await this.local(file, ['--preview']);
    return parse(stdout);
  }

  /** Runs a job with its own script on this machine instead of in its image. */
  run(
    job: string,
    variables: Readonly<Record<string, string>> = {},
    file = JOBS,
  ): Promise<CommandResult> {
    const names = Object.keys(variables).join(',');
    return this.local(file, [
      job,
      `--ignore-predefined-vars=${names}`,
      '--force-shell-executor',
      '--no-needs',
      ...Object.entries(variables).map(
        ([name, value]) => `--variable=${name}=${value}`,
      ),
    ]);
  }

  /** Runs a line of a job's script as a runner does. */
  shell(
    line: string,
    variables: Readonly<Record<string, string>> = {},
  ): Promise<CommandResult> {
    return runCommand(['sh', '-c', line], {
      cwd: this.root,
      variables: {
        ...NO_PIPELINE,
        // npm must not print the script before its output.
        npm_config_loglevel: 'silent',
        ...variables,
      },
    });
  }

  /** Runs gitlab-ci-local for a file of the checkout. */
  local(file: string, args: readonly string[]): Promise<CommandResult> {
    return runCommand(
      [
        process.execPath,
        GITLAB_CI_LOCAL,
        '--home',
        this.#parent,
        '--file',
        file,
        ...args,
      ],
      {
        cwd: this.root,
        variables: { ...NO_PIPELINE, FORCE_COLOR: '0', NO_COLOR: '1' },
      },
    );
  }

  /** A path beside the checkout. */
  path(name: string): string {
    return join(this.#parent, name);
  }

  remove(): void {
    rmSync(this.#parent, { recursive: true, force: true });
  }
}

/** GitLab's variables of a pipeline that may run these tests. */
const NO_PIPELINE = {
  CI_COMMIT_TAG: '',
  CI_COMMIT_BRANCH: '',
  CI_COMMIT_BEFORE_SHA: '',
  CI_MERGE_REQUEST_DIFF_BASE_SHA: '',
  CI_DEFAULT_BRANCH: 'main',
};
