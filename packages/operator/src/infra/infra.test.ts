import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import { AwsDouble } from './testing/AwsDouble.ts';
import { ACCOUNT, InfraTrial, resource } from './testing/InfraTrial.ts';

const BUCKET = `comptoir-sample-state-${ACCOUNT}`;
const hasTerraform = findOnPath('terraform', process.env['PATH'] ?? '');
const suite = hasTerraform ? describe : describe.skip;
const without = hasTerraform ? '' : ' (skipped: no terraform on PATH)';
let aws: AwsDouble;
let trial: InfraTrial;
const planned = (file: string) =>
  join(trial.root, 'var', 'pipeline', 'plans', 'sample', file);

beforeEach(async () => {
  aws = await AwsDouble.start();
  aws.bucket = BUCKET;
  aws.account = ACCOUNT;
  trial = await InfraTrial.create(aws);
});
afterEach(async () => {
  trial.remove();
  await aws.stop();
});

suite(`npm run infra${without}`, () => {
  it('plans with the role plan and applies that very plan with the role apply', async () => {
    const plan = await trial.run('plan');
    expect([plan.code, plan.stderr]).toEqual([0, '']);
    expect(plan.stdout).toContain('sample: 1 to create, 0 to update, 0 to');
    expect(plan.stdout).toContain('create terraform_data.first');
    expect(JSON.parse(readFileSync(planned('summary.json'), 'utf8'))).toEqual({
      create: 1,
      update: 0,
      delete: 0,
    });
    expect([...aws.roles]).toEqual([
      `arn:aws:iam::${ACCOUNT}:role/comptoir-sample-gitlab-plan`,
    ]);
    expect(aws.objects.size).toBe(0);

    const apply = await trial.run('apply');
    expect([apply.code, apply.stderr]).toEqual([0, '']);
    expect([...aws.roles].at(-1)).toBe(
      `arn:aws:iam::${ACCOUNT}:role/comptoir-sample-gitlab-apply`,
    );
    expect([...aws.objects.keys()]).toEqual([`/${BUCKET}/sample.tfstate`]);
    expect(aws.objects.get(`/${BUCKET}/sample.tfstate`)).toContain('"first"');
  });

  it('finds drift, and none after an apply', async () => {
    const before = await trial.run('drift');
    expect(before.code).toBe(1);
    expect(before.stderr).toContain('the account differs from terraform/');
    await trial.run('plan');
    await trial.run('apply');
    expect((await trial.run('drift')).code).toBe(0);
  });

  it('refuses a plan that was made for other code, or changed since', async () => {
    await trial.run('plan');
    trial.write('main.tf', resource('second'));
    await trial.commit();
    const other = await trial.run('apply');
    expect(other.code).toBe(1);
    expect(other.stderr).toContain(
      'job apply:sample: the plan was made for other code',
    );

    await trial.run('plan');
    const file = planned('plan.tfplan');
    writeFileSync(file, `${readFileSync(file, 'latin1')} `, 'latin1');
    const changed = await trial.run('apply');
    expect(changed.stderr).toContain('was changed since it was made');
    expect(aws.objects.size).toBe(0);
  });
});

describe('npm run infra refuses, before terraform starts', () => {
  /** Runs a command without terraform on PATH; returns why it was refused. */
  const refusal = async (
    command: string,
    variables: Record<string, string> = {},
  ): Promise<string> => {
    const { code, stderr } = await trial.run(command, {
      PATH: '/usr/bin:/bin',
      ...variables,
    });
    expect([code, aws.objects.size]).toEqual([1, 0]);
    expect(stderr).not.toContain('terraform could not be started');
    return stderr;
  };

  it('an account id that is none', async () => {
    trial.write('terraform.tfvars', 'account_id = "1111"\n');
    expect(await refusal('plan')).toContain(
      'terraform/envs/sample/terraform.tfvars: account_id must be 12 digits, not “1111”',
    );
  });

  it('an account whose role AWS refuses', async () => {
    aws.account = undefined;
    expect(await refusal('plan')).toContain(
      `job plan:sample: AWS refuses the role arn:aws:iam::${ACCOUNT}:role/comptoir-sample-gitlab-plan (Not authorized to perform sts:AssumeRoleWithWebIdentity): check account_id in terraform/envs/sample/terraform.tfvars`,
    );
  });

  it('a role of another account', async () => {
    aws.account = '999988887777';
    expect(await refusal('plan')).toContain(
      `the role is of the account 999988887777, but account_id in terraform/envs/sample/terraform.tfvars is ${ACCOUNT}`,
    );
  });

  it('a missing bucket of the state', async () => {
    aws.bucket = 'other';
    expect(await refusal('drift')).toContain(
      `job drift:sample: the state's bucket ${BUCKET} is missing`,
    );
  });

  it('an address of AWS that does not answer', async () => {
    const sts = 'http://127.0.0.1:1';
    expect(await refusal('plan', { AWS_ENDPOINT_URL_STS: sts })).toContain(
      `job plan:sample: ${sts} cannot be reached`,
    );
  });

  it('a job without ID token, plan or cluster', async () => {
    expect(await refusal('plan', { AWS_ID_TOKEN: '' })).toContain(
      'job plan:sample: AWS_ID_TOKEN is missing',
    );
    expect(await refusal('apply')).toContain(
      'job apply:sample: there is no plan',
    );
    expect(await refusal('facts', { KUBECONFIG: '' })).toContain(
      'job facts:sample: KUBECONFIG is missing',
    );
  });
});
