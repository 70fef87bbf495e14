import { join, resolve } from 'node:path';
import { CommandError } from '@comptoir/commands/CommandError';
import { exitWithUsage, readArguments } from '@comptoir/commands/readArguments';
import { carryFacts, clusterSecret, factsOf } from './carryFacts.ts';
import { Infra } from './Infra.ts';
import { InfraError } from './InfraError.ts';
import { readTarget } from './Target.ts';

const HELP = `npm run infra -- <command> <environment>

The Terraform jobs of GitLab's pipelines, for an environment of terraform/envs. They sign in at AWS
with the job's ID token, AWS_ID_TOKEN, in the account that terraform.tfvars names.

  plan <environment>    plans; writes plan and summary to var/pipeline/plans/<environment>
  apply <environment>   applies that plan; refuses one for other code, environment or account
  drift <environment>   fails if the account differs from the code
  facts <environment>   writes the facts of the cluster to Argo CD's cluster secret, with kubectl
                        and KUBECONFIG

  --print           with facts: prints the secret instead of applying it
  --root <folder>   the checkout; by default this one

The exit code is 0 on success, 1 on failure, 2 when the command is unknown.
`;

const { values, positionals } = readArguments(HELP, {
  allowPositionals: true,
  options: {
    print: { type: 'boolean', default: false },
    root: { type: 'string' },
  },
});
const root = resolve(values.root ?? join(import.meta.dirname, '../../../..'));
const COMMANDS = ['plan', 'apply', 'drift', 'facts'] as const;
const [name, environment, ...more] = positionals;
const command = COMMANDS.find(one => one === name);
if (!command || environment === undefined || more.length > 0) {
  exitWithUsage(
    `Pass a command and an environment: ${COMMANDS.join(', ')}.`,
    HELP,
  );
}
process.exitCode = await run(command, environment).catch(explain);

async function run(
  what: (typeof COMMANDS)[number],
  of: string,
): Promise<number> {
  const job = process.env['CI_JOB_NAME'] ?? `${what}:${of}`;
  const target = readTarget(root, of);
  const infra = new Infra({
    root,
    target,
    job,
    idToken: requireVariable(
      'AWS_ID_TOKEN',
      job,
      'declare it in id_tokens of the job',
    ),
    endpoints: {
      sts: process.env['AWS_ENDPOINT_URL_STS'],
      s3: process.env['AWS_ENDPOINT_URL_S3'],
    },
  });
  if (what !== 'facts') {
    return infra[what]();
  }
  if (!values.print) {
    requireVariable(
      'KUBECONFIG',
      job,
      'name the file of the cluster’s context',
    );
  }
  const facts = factsOf(await infra.state(), of);
  if (values.print) {
    console.log(JSON.stringify(clusterSecret(facts), null, 2));
  } else {
    await carryFacts(facts);
  }
  return 0;
}

function requireVariable(
  variable: string,
  job: string,
  remedy: string,
): string {
  const value = process.env[variable];
  if (!value) {
    throw new InfraError(`job ${job}: ${variable} is missing: ${remedy}`);
  }
  return value;
}

function explain(error: unknown): number {
  if (error instanceof InfraError || error instanceof CommandError) {
    console.error(error.message);
    return 1;
  }
  throw error;
}
