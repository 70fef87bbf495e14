import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand, type CommandResult } from '@comptoir/commands/runCommand';
import { runGit } from '@comptoir/commands/runGit';
import type { AwsDouble } from './AwsDouble.ts';

/** The account of the trial's environment. */
export const ACCOUNT = '111122223333';

const VERSIONS = `
terraform {
  backend "s3" {
    key          = "sample.tfstate"
    use_lockfile = true
  }
}
variable "account_id" { type = string }
variable "region" { type = string }
`;

/** A checkout with an environment `sample`, which needs no provider, and the jobs that apply it. */
export class InfraTrial {
  readonly root = mkdtempSync(join(tmpdir(), 'infra-'));
  readonly #aws: AwsDouble;

  static async create(aws: AwsDouble): Promise<InfraTrial> {
    const trial = new InfraTrial(aws);
    await runGit(['init', '-q', '-b', 'main', trial.root]);
    writeFileSync(join(trial.root, '.gitignore'), 'var/\n.terraform*\n');
    trial.write('versions.tf', VERSIONS);
    trial.write(
      'terraform.tfvars',
      `account_id = "${ACCOUNT}"\nregion     = "eu-west-3"\n`,
    );
    trial.write('main.tf', resource('first'));
    await trial.commit();
    return trial;
  }

  private constructor(aws: AwsDouble) {
    this.#aws = aws;
  }

  /** Writes a file of the environment. */
  write(file: string, text: string): void {
    const path = join(this.root, 'terraform', 'envs', 'sample', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  async commit(): Promise<void> {
    const identity = { name: 'A', email: 'a@b.example' };
    const options = { cwd: this.root, identity };
    await runGit(['add', '.'], options);
    await runGit(['commit', '-q', '-m', 'terraform: change'], options);
  }

  /** Runs `npm run infra` as a job does. */
  run(
    command: string,
    variables: Record<string, string> = {},
  ): Promise<CommandResult> {
    return runCommand(
      [
        process.execPath,
        join(import.meta.dirname, '..', 'main.ts'),
        command,
        'sample',
        '--root',
        this.root,
      ],
      {
        variables: {
          CI_JOB_NAME: `${command}:sample`,
          AWS_ID_TOKEN: 'id-token',
          AWS_ENDPOINT_URL_STS: this.#aws.url,
          AWS_ENDPOINT_URL_S3: this.#aws.url,
          AWS_EC2_METADATA_DISABLED: 'true',
          TF_CLI_CONFIG_FILE: '/dev/null',
          TF_CLI_ARGS_init: '-backend-config=use_path_style=true',
          ...variables,
        },
      },
    );
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A resource of Terraform itself. */
export function resource(name: string): string {
  return `resource "terraform_data" "${name}" {\n  input = "${name}"\n}\n`;
}
