import { explain } from '@comptoir/parts/errors/explain';
import type { GoModule } from '@comptoir/parts/goModules/GoModule';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { checkPorts } from '@comptoir/parts/host/checkPorts';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { neededParts } from '@comptoir/parts/neededParts';
import { PLATFORM } from '@comptoir/parts/Part';
import type { Part } from '@comptoir/parts/Part';
import type { PartRun } from '@comptoir/parts/PartRun';
import { argocdServer } from '@comptoir/parts/parts/argocd/argocdServer';
import { kubeApiserver } from '@comptoir/parts/parts/kubernetes/kubeApiserver';
import { kubernetesFiles } from '@comptoir/parts/parts/kubernetes/KubernetesFiles';
import { portsOf } from '@comptoir/parts/portsOf';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import type { BuildProgress } from '../platform/BuildProgress.ts';
import type { ClusterExplanation } from '../platform/ClusterExplanation.ts';
import { createGoBuild } from '../platform/createGoBuild.ts';
import type { GoBuild } from '../platform/createGoBuild.ts';
import type { RunFacts } from '../run/RunState.ts';
import type { LocalOptions } from './LocalOptions.ts';
import { planParts, unbuilt } from './planParts.ts';
import type { PlannedPart } from './planParts.ts';

/** The platform's processes and facts in a run. */
export interface Platform {
  specs: ProcessSpec[];
  /** A fact is null when its part is not started. */
  facts: Pick<RunFacts, 'kubeconfig' | 'argocd' | 'repository'>;
  /** The API server, after the parts that it needs; empty when it is not started. */
  clusterParts: readonly string[];
  /** Why the API server is not started. */
  leftOut?: ClusterExplanation;
  buildProgress(): BuildProgress | null;
}

interface PlatformOptions {
  local: LocalOptions;
  without: readonly string[];
  onStep: (step: string) => void;
  run: PartRun;
}

function leaveOutPlatform(leftOut: ClusterExplanation): Platform {
  return {
    specs: [],
    facts: { kubeconfig: null, argocd: null, repository: null },
    clusterParts: [],
    leftOut,
    buildProgress: () => null,
  };
}

/**
 * Plans the platform's parts, which start in the background. Reports to `onStep` why they cannot be
 * started: portal and shop run without them.
 */
export async function createPlatform(
  options: PlatformOptions,
): Promise<Platform> {
  if (options.without.includes(PLATFORM)) {
    return leaveOutPlatform(leftOutBy(options.without));
  }
  try {
    return await planPlatform(options);
  } catch (error) {
    options.onStep(`the platform is left out. ${explain(error)}`);
    return leaveOutPlatform(
      error instanceof LocalError
        ? {
            reason: `it is left out: ${error.message}`,
            remedy: `${error.remedy}; then npm stop and npm start`,
          }
        : {
            reason: `it is left out: ${explain(error)}`,
            remedy: 'correct the cause; then npm stop and npm start',
          },
    );
  }
}

async function planPlatform(options: PlatformOptions): Promise<Platform> {
  const { local, run, onStep } = options;
  const modules = readGoModules(local);
  const planned = await planParts({ ...options, modules });
  const missing = unbuilt(
    planned.flatMap(one => [...one.missing, ...one.unbuiltKinds]),
  );
  if (missing.length > 0 && !canBuild(options)) {
    const explanation = explainMissing(missing);
    const { reason, remedy } = explanation;
    onStep(`platform: left out: ${reason}: ${remedy}`);
    return leaveOutPlatform(explanation);
  }
  if (missing.length > 0) {
    onStep(
      `platform: ${namesOf(missing)} will be built in the background after all other processes have started; each part starts when its program is built`,
    );
  }
  await checkPorts(
    planned
      .flatMap(({ part }) => portsOf(part))
      .map(({ name, port }) => ({ name, port: port + local.portOffset })),
  );
  const goBuild = createGoBuild({ local, modules: missing, onStep });
  const specs = planned.map((one): ProcessSpec => {
    const spec = { ...one.part.spec(run, one.files), background: true };
    if (one.missing.length + one.unbuiltKinds.length === 0) {
      return spec;
    }
    return { ...spec, build: signal => provideAll(goBuild, one, signal) };
  });
  const urlOf = ({ name }: Part) => specs.find(one => one.name === name)?.url;
  const folder = run.folderOf(PLATFORM);
  const argocd = urlOf(argocdServer) ?? null;
  const hasCluster = urlOf(kubeApiserver) !== undefined;
  return {
    specs,
    clusterParts: hasCluster
      ? neededParts(local.parts, [kubeApiserver.name]).map(({ name }) => name)
      : [],
    ...(hasCluster ? {} : { leftOut: leftOutBy(options.without) }),
    buildProgress: goBuild.progress,
    facts: {
      kubeconfig: hasCluster
        ? kubernetesFiles(folder).kubeconfig('admin')
        : null,
      argocd,
      repository: argocd === null ? null : run.delivery.repository,
    },
  };
}

/** Waits for the programs and kinds of a part. @returns undefined on success, else the reason */
async function provideAll(
  goBuild: GoBuild,
  { missing, unbuiltKinds }: PlannedPart,
  signal: AbortSignal,
): Promise<string | undefined> {
  for (const module of unbuiltKinds) {
    const problem = await goBuild.provideKinds(module, signal);
    if (problem !== undefined) {
      return problem;
    }
  }
  for (const module of missing) {
    const problem = await goBuild.provide(module, signal);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

/** Whether missing programs can be built or unpacked. */
function canBuild({ local }: PlatformOptions): boolean {
  return (
    local.platformBundle !== undefined ||
    findOnPath('go', local.env['PATH'] ?? '') !== undefined
  );
}

function explainMissing(missing: readonly GoModule[]): ClusterExplanation {
  return {
    reason: `${namesOf(missing)} are not built and go is not on PATH`,
    remedy:
      'install Go 1.26 or set COMPTOIR_PLATFORM_BUNDLE, then npm run platform:build, npm stop and npm start',
  };
}

function leftOutBy(without: readonly string[]): ClusterExplanation {
  return without.length > 0
    ? {
        reason: `it is left out: --without ${without.join(',')}`,
        remedy: 'npm stop, then npm start without this option',
      }
    : {
        reason: 'it is left out: packages/parts/go does not pin its programs',
        remedy:
          'restore packages/parts/go from Git, then npm stop and npm start',
      };
}

function namesOf(modules: readonly GoModule[]): string {
  return modules.map(({ name }) => name).join(', ');
}
