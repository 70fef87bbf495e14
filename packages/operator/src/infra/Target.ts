import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InfraError } from './InfraError.ts';

/** An environment of Terraform and where its state is. */
export interface Target {
  /** The folder's name in `terraform/envs`. */
  environment: string;
  /** The folder, absolute. */
  folder: string;
  accountId: string;
  region: string;
  /** The bucket of the state. */
  bucket: string;
}

/**
 * Reads account and region of an environment from its terraform.tfvars.
 *
 * @throws InfraError naming the file and the variable
 */
export function readTarget(root: string, environment: string): Target {
  const path = `terraform/envs/${environment}`;
  const folder = join(root, path);
  const file = join(folder, 'terraform.tfvars');
  if (!/^[a-z][a-z0-9-]*$/.test(environment) || !existsSync(file)) {
    throw new InfraError(`There is no ${path}/terraform.tfvars.`);
  }
  const text = readFileSync(file, 'utf8');
  const read = (name: string, pattern: RegExp, problem: string) => {
    const [, value = ''] =
      new RegExp(`^${name}\\s*=\\s*"([^"]*)"`, 'm').exec(text) ?? [];
    if (!pattern.test(value)) {
      throw new InfraError(
        `${path}/terraform.tfvars: ${name} must be ${problem}, not “${value}”`,
      );
    }
    return value;
  };
  const accountId = read('account_id', /^\d{12}$/, '12 digits');
  const region = read(
    'region',
    /^[a-z]{2}(-[a-z]+)+-\d$/,
    'the name of an AWS region, such as eu-west-3',
  );
  const bucket = `comptoir-${environment}-state-${accountId}`;
  return { environment, folder, accountId, region, bucket };
}

/** The role of `terraform/modules/identity` that a job assumes. */
export function roleArn(target: Target, role: 'plan' | 'apply'): string {
  return `arn:aws:iam::${target.accountId}:role/comptoir-${target.environment}-gitlab-${role}`;
}
