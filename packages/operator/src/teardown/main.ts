import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { CommandError } from '@comptoir/commands/CommandError';
import {
  exitWithUsage,
  numberOf,
  readArguments,
} from '@comptoir/commands/readArguments';
import { GitopsFileError } from '@comptoir/gitops/GitopsFileError';
import { readCluster } from '@comptoir/gitops/readCluster';
import { KubernetesCluster } from './KubernetesCluster.ts';
import { attachedProgramOf, programOf } from './Program.ts';
import { tearDown } from './tearDown.ts';
import { TeardownError } from './TeardownError.ts';
import { TerraformEnvironment } from './TerraformEnvironment.ts';

const HELP = `npm run teardown -- <cluster>

Takes a cluster down: deletes its applications, waits until load balancers and volumes are gone,
then destroys what Terraform created. Before it starts, it lists what would be left behind.

  <cluster>            the name of a file of gitops/clusters, and of a folder of terraform/envs

  --dry-run            lists everything and prints the commands; changes nothing
  --without-cluster    destroys only what Terraform created; for a cluster that no longer exists
  --wait-minutes <n>   how long each stage waits for deletions; by default 30
  --root <folder>      the checkout; by default this one

Prerequisites: is_protected = false is applied; terraform init has run in terraform/envs/<cluster>;
KUBECONFIG leads to the cluster; kubectl, terraform and aws are on PATH, signed in to the account.
Production asks for the name of its cluster. Run it again after a failure: it does what is left.

Buckets, image repositories and DNS zones that hold data stay with their keys: Terraform forgets
them. So do those whose contents aws cannot read.

The exit code is 0 on success, 1 on failure or refusal, 2 when an argument is unknown.
`;

const EVERY_MS = 5000;

const { values, positionals } = readArguments(HELP, {
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean', default: false },
    'without-cluster': { type: 'boolean', default: false },
    'wait-minutes': { type: 'string', default: '30' },
    root: { type: 'string' },
  },
});
const [cluster, ...more] = positionals;
if (cluster === undefined || more.length > 0) {
  exitWithUsage('Pass one cluster.', HELP);
}
const minutes = numberOf('wait-minutes', values['wait-minutes'], HELP);
process.exitCode = await main(cluster);

async function main(name: string): Promise<number> {
  try {
    const folder = environmentFolder(name);
    const { environments } = readCluster(root(), name);
    await tearDown({
      cluster: name,
      environment: new TerraformEnvironment({
        terraform: programOf('terraform', join(root(), folder)),
        attached: attachedProgramOf('terraform', join(root(), folder)),
        folder,
      }),
      kubernetes: values['without-cluster']
        ? undefined
        : new KubernetesCluster(programOf('kubectl')),
      aws: programOf('aws'),
      isDryRun: values['dry-run'],
      askName: environments.includes('production') ? askName : undefined,
      waitMs: minutes * 60_000,
      everyMs: EVERY_MS,
      print: text => console.log(text),
    });
    return 0;
  } catch (error) {
    const isExpected =
      error instanceof TeardownError ||
      error instanceof CommandError ||
      error instanceof GitopsFileError;
    if (!isExpected) {
      throw error;
    }
    console.error(error.message);
    return 1;
  }
}

function environmentFolder(name: string): string {
  const folder = `terraform/envs/${name}`;
  if (/^[a-z][a-z0-9-]*$/.test(name) && existsSync(join(root(), folder))) {
    return folder;
  }
  throw new TeardownError(
    `${folder} does not exist: Terraform has not created ${name}, so there is nothing to take down`,
  );
}

/** Reads one line of standard input; empty when it is closed. */
async function askName(): Promise<string> {
  process.stdout.write('Type the name of the cluster to take it down: ');
  const lines = createInterface({ input: process.stdin });
  try {
    for await (const line of lines) {
      return line.trim();
    }
    return '';
  } finally {
    lines.close();
  }
}

function root(): string {
  return resolve(values.root ?? join(import.meta.dirname, '../../../..'));
}
