import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOutput } from '@comptoir/commands/readOutput';
import { runAttached } from '@comptoir/commands/runAttached';
import { InfraError } from './InfraError.ts';
import { roleArn, type Target } from './Target.ts';

/** Terraform in the folder of an environment, signed in with the job's ID token. */
export class Terraform {
  readonly #target: Target;
  readonly #folder: string;
  readonly #variables: Record<string, string>;

  /** @param options.role the role that it assumes */
  static open(options: {
    target: Target;
    role: 'plan' | 'apply';
    idToken: string;
  }): Terraform {
    return new Terraform(options);
  }

  private constructor(options: {
    target: Target;
    role: 'plan' | 'apply';
    idToken: string;
  }) {
    const { target, role, idToken } = options;
    this.#target = target;
    this.#folder = mkdtempSync(join(tmpdir(), 'infra-'));
    const token = join(this.#folder, 'token');
    writeFileSync(token, idToken, { mode: 0o600 });
    this.#variables = {
      AWS_ROLE_ARN: roleArn(target, role),
      AWS_ROLE_SESSION_NAME: `gitlab-${role}`,
      AWS_WEB_IDENTITY_TOKEN_FILE: token,
      AWS_REGION: target.region,
      TF_IN_AUTOMATION: '1',
      TF_INPUT: '0',
      CHECKPOINT_DISABLE: '1',
    };
  }

  /** Downloads the providers and opens the state. Throws InfraError when terraform fails. */
  async init(): Promise<void> {
    const { bucket, region } = this.#target;
    const code = await this.run([
      'init',
      '-no-color',
      '-reconfigure',
      `-backend-config=bucket=${bucket}`,
      `-backend-config=region=${region}`,
    ]);
    if (code !== 0) {
      throw new InfraError(
        `terraform init failed with exit code ${code}: the state is in the bucket ${bucket}, region ${region}`,
      );
    }
  }

  /** Runs terraform on this process's terminal; returns its exit code. */
  run(args: readonly string[]): Promise<number> {
    return runAttached(['terraform', ...args], this.#context());
  }

  /** Runs terraform and returns its stdout. Throws CommandError when it fails. */
  output(args: readonly string[]): Promise<string> {
    return readOutput(['terraform', ...args], this.#context());
  }

  /** Removes the token. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #context() {
    return { cwd: this.#target.folder, variables: this.#variables };
  }
}
