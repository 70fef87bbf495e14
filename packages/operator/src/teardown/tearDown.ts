import { CommandError } from '@comptoir/commands/CommandError';
import { waitUntil } from '@comptoir/parts/host/waitUntil';
import type { CloudState } from './CloudState.ts';
import type { ObjectName } from './ClusterView.ts';
import { dataStoresOf } from './DataStore.ts';
import {
  describeFates,
  keptAddresses,
  nameOf,
  type InspectedStore,
} from './describeFates.ts';
import {
  findClusterRefusals,
  findOmissionRefusals,
  findStateRefusals,
  type ClusterIdentity,
} from './findRefusals.ts';
import { MARK, type KubernetesCluster } from './KubernetesCluster.ts';
import type { Program } from './Program.ts';
import { readContents } from './readContents.ts';
import { renderFates, renderSteps } from './renderTeardown.ts';
import { stagesOf, type Stage } from './stagesOf.ts';
import { TeardownError } from './TeardownError.ts';
import type { TerraformEnvironment } from './TerraformEnvironment.ts';

/** See {@link tearDown}. */
export interface TeardownOptions {
  /** Name of the cluster and of its folder in `terraform/envs`. */
  cluster: string;
  environment: TerraformEnvironment;
  /** Missing when the cluster no longer exists. */
  kubernetes?: KubernetesCluster | undefined;
  /** The command line of AWS, with which contents of stores are read. */
  aws: Program;
  isDryRun: boolean;
  /** Asks for the name of the cluster; missing when no confirmation is needed. */
  askName?: (() => Promise<string>) | undefined;
  /** Milliseconds that each stage may wait for deletions. */
  waitMs: number;
  /** Milliseconds between two looks at the cluster. */
  everyMs: number;
  print(text: string): void;
}

/**
 * Takes a cluster down: applications, then load balancers and volumes, then what Terraform created.
 * Does only what is left to do, so it can be repeated.
 *
 * @throws TeardownError when it must not start or a deletion does not end
 * @throws CommandError when a program fails
 */
export async function tearDown(options: TeardownOptions): Promise<void> {
  const { cluster, environment, kubernetes, isDryRun, print } = options;
  const state = await environment.state();
  if (!state) {
    print(`${cluster}: Terraform’s state is empty, nothing is left to destroy`);
    return;
  }
  const identity = kubernetes && (await identify(kubernetes));
  refuse([
    ...findStateRefusals(cluster, state),
    ...(identity
      ? findClusterRefusals(cluster, state, identity)
      : findOmissionRefusals(state)),
  ]);
  const stores = await inspect(state, options.aws);
  const view = identity?.view;
  const now = Date.now();
  print(renderFates(cluster, describeFates({ state, stores, view, now })));
  const isMarked = identity?.names.some(({ source }) => source.includes(MARK));
  const stages = identity ? stagesOf(cluster, isMarked ?? false) : [];
  if (isDryRun) {
    print(renderSteps(stages, view, keptAddresses(stores)));
    return;
  }
  const typed = await options.askName?.();
  if (typed !== undefined && typed !== cluster) {
    throw new TeardownError(
      `nothing is done: “${typed}” was typed, not ${cluster}`,
    );
  }
  for (const stage of kubernetes ? stages : []) {
    await runStage(stage, options);
  }
  await destroy(state, options);
}

async function identify(
  kubernetes: KubernetesCluster,
): Promise<ClusterIdentity> {
  try {
    const view = await kubernetes.read();
    const names = await kubernetes.names();
    return { view, names, hosts: await kubernetes.hosts() };
  } catch (error) {
    throw error instanceof CommandError
      ? new TeardownError(
          `Argo CD in the cluster of KUBECONFIG cannot be reached: ${error.lastLines}\nPass --without-cluster only if the cluster no longer exists.`,
        )
      : error;
  }
}

function refuse(refusals: readonly string[]): void {
  if (refusals.length > 0) {
    throw new TeardownError(`nothing is done:\n- ${refusals.join('\n- ')}`);
  }
}

function inspect(state: CloudState, aws: Program): Promise<InspectedStore[]> {
  return Promise.all(
    dataStoresOf(state).map(async store => ({
      store,
      contents: await readContents(store, aws),
    })),
  );
}

async function runStage(
  stage: Stage,
  { kubernetes, print, waitMs, everyMs }: TeardownOptions,
): Promise<void> {
  if (!kubernetes) {
    return;
  }
  print(stage.title);
  for (const call of stage.calls(await kubernetes.read())) {
    await kubernetes.run(call);
  }
  let remaining: ObjectName[] = [];
  const isDone = await waitUntil(
    async () => {
      remaining = stage.remaining(await kubernetes.read());
      return remaining.length === 0;
    },
    { deadlineMs: waitMs, everyMs },
  );
  if (!isDone) {
    throw new TeardownError(
      `after ${waitMs / 60_000} minutes these still exist: ${remaining.map(nameOf).join(', ')}. Terraform has destroyed nothing; find out what holds them (kubectl describe, finalizers), then run this again.`,
    );
  }
}

async function destroy(
  before: CloudState,
  { cluster, environment, aws, print }: TeardownOptions,
): Promise<void> {
  // Controllers have removed records since, so contents are read again.
  const stores = await inspect(before, aws);
  const kept = keptAddresses(stores);
  print(`Destroy what Terraform created, except ${kept.length} resources`);
  await environment.forget(kept);
  await environment.destroy(kept);
  const now = Date.now();
  const fates = describeFates({ state: before, stores, now });
  print(renderFates(`${cluster} is taken down`, fates));
}
