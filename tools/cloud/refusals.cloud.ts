import { openOrThrow } from './terraform/openOrThrow.ts';
import type { TerraformCopy } from './terraform/TerraformCopy.ts';

let copy: TerraformCopy;
beforeAll(async () => {
  copy = await openOrThrow('cloud-refusals');
});

/** What an operator gets wrong in terraform.tfvars, and the variable that the message names. */
test.each([
  ['account_id', '1111-2222-3333', 'account_id must be 12 digits'],
  ['region', 'paris', 'region must be the name of an AWS region'],
  [
    'kubernetes_version',
    '1.31',
    'kubernetes_version must be 1.34, 1.35 or 1.36',
  ],
  ['replica_region', 'eu-west-3', 'replica_region must differ from region'],
  [
    'operator_role',
    'arn:aws:iam::111122223333:role/x',
    'operator_role must be the name of a role',
  ],
])('production refuses %s = %s', async (name, value, message) => {
  await expect(copy.plan('envs/production', { [name]: value })).rejects.toThrow(
    message,
  );
});

test('production refuses a wrong AWS account before anything is created', async () => {
  const { stdout } = await copy.run('envs/production', ['providers']);
  expect(stdout).toContain('hashicorp/aws');
});
