import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readOutput } from '@comptoir/commands/readOutput';
import { runCommand, type CommandResult } from '@comptoir/commands/runCommand';
import { allowedEnvironment } from '@comptoir/parts/host/allowedEnvironment';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import { findProviderMirror, usualFolders } from './findProviderMirror.ts';
import { offlineOverride } from './offlineOverride.ts';
import { Plan } from './Plan.ts';

/** The reason for skipping where terraform is missing, with the remedy. */
export const NO_TERRAFORM =
  'terraform is not on PATH: https://developer.hashicorp.com/terraform/install';

const OVERRIDE = 'offline_override.tf';

/** See {@link TerraformCopy.open}. */
export interface CopyOptions {
  /** The repository's root. */
  root: string;
  /** Name of the copy below `var/test`; two runs at once need two names. */
  name: string;
  environment: Readonly<Record<string, string | undefined>>;
}

/** See {@link TerraformCopy.plan}. */
export interface PlanOptions {
  /** Variables that override those of terraform.tfvars. */
  variables?: Readonly<Record<string, unknown>>;
  /** Whether the provider compares the account with `allowed_account_ids`, and so refuses: there is none. */
  checksAccount?: boolean;
}

/**
 * A copy of `terraform/` in which terraform runs without an AWS account: what it writes never reaches
 * the checkout, and it receives none of the user's AWS variables.
 */
export class TerraformCopy {
  /** The copy's root, which has the folders of `terraform/`. */
  readonly folder: string;
  readonly #program: string;
  readonly #base: Record<string, string>;
  readonly #initialized = new Set<string>();

  private constructor(options: {
    folder: string;
    program: string;
    base: Record<string, string>;
  }) {
    this.folder = options.folder;
    this.#program = options.program;
    this.#base = options.base;
  }

  /** Copies `terraform/` and proves that the provider can be had; otherwise returns the reason why not. */
  static async open(options: CopyOptions): Promise<TerraformCopy | string> {
    const { root, name, environment } = options;
    const program = findOnPath('terraform', environment['PATH'] ?? '');
    if (!program) {
      return NO_TERRAFORM;
    }
    const parent = join(root, 'var', 'test', name);
    rmSync(parent, { recursive: true, force: true });
    mkdirSync(parent, { recursive: true });
    const folder = join(parent, 'terraform');
    cpSync(join(root, 'terraform'), folder, {
      recursive: true,
      filter: source => !source.endsWith('/.terraform'),
    });
    const base = {
      ...allowedEnvironment(environment),
      CHECKPOINT_DISABLE: '1',
      TF_IN_AUTOMATION: '1',
      // Collecting less often takes a quarter less time, as the provider's schema stays in memory.
      GOGC: '400',
    };
    const mirror = findProviderMirror(usualFolders(environment));
    if (mirror === undefined) {
      const cache = join(root, 'var', 'cache', 'terraform');
      mkdirSync(cache, { recursive: true });
      Object.assign(base, { TF_PLUGIN_CACHE_DIR: cache });
    } else {
      const config = join(parent, 'terraform.rc');
      writeFileSync(config, mirrorConfiguration(mirror));
      Object.assign(base, { TF_CLI_CONFIG_FILE: config });
    }
    const copy = new TerraformCopy({ folder, program, base });
    const { code, stderr } = await copy.init('modules/network');
    return code === 0
      ? copy
      : `the aws provider is missing: ${lastLine(stderr)}`;
  }

  /** Downloads or links the providers of a folder. */
  init(folder: string): Promise<CommandResult> {
    return this.run(folder, ['init', '-input=false', '-no-color']);
  }

  /** Runs terraform in a folder of the copy. */
  run(folder: string, args: readonly string[]): Promise<CommandResult> {
    return runCommand([this.#program, ...args], this.#context(folder));
  }

  /**
   * Plans a folder with keys that are no keys. Two plans of one folder must not run at once.
   *
   * @throws CommandError with terraform's message when it refuses the configuration
   */
  async plan(folder: string, options: PlanOptions = {}): Promise<Plan> {
    const { variables = {}, checksAccount = false } = options;
    const context = this.#context(folder);
    const file = join(this.folder, folder, 'check.tfplan');
    writeFileSync(
      join(this.folder, folder, OVERRIDE),
      offlineOverride({ hasReplica: this.#hasReplica(folder), checksAccount }),
    );
    const terraform = (...args: string[]) =>
      readOutput([this.#program, ...args], context);
    if (!this.#initialized.has(folder)) {
      await terraform('init', '-input=false', '-no-color');
      this.#initialized.add(folder);
    }
    await terraform(
      'plan',
      '-input=false',
      '-no-color',
      `-out=${file}`,
      ...Object.entries(variables).map(
        ([name, value]) =>
          `-var=${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
      ),
    );
    return Plan.parse(JSON.parse(await terraform('show', '-json', file)));
  }

  #hasReplica(folder: string): boolean {
    const path = join(this.folder, folder);
    const files = globSync('*.tf', { cwd: path });
    return files
      .filter(file => file !== OVERRIDE)
      .some(file =>
        /alias\s+= "replica"/.test(readFileSync(join(path, file), 'utf8')),
      );
  }

  #context(folder: string) {
    const cwd = join(this.folder, folder);
    return {
      cwd,
      env: { ...this.#base, TF_DATA_DIR: join(cwd, '.terraform') },
    };
  }
}

/** Terraform's CLI configuration that installs providers from a folder only. */
function mirrorConfiguration(mirror: string): string {
  const path = JSON.stringify(mirror);
  return `provider_installation {\n  filesystem_mirror {\n    path = ${path}\n  }\n}\n`;
}

function lastLine(text: string): string {
  const lines = text.split('\n').map(line => line.replace(/^[│╷╵\s]+/, ''));
  return (
    lines.filter(line => line !== '').at(-1) ?? 'terraform printed no reason'
  );
}
