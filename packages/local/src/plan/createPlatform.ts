import { explain } from '@comptoir/parts/errors/explain';
import type { GoModule } from '@comptoir/parts/goModules/GoModule';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { checkPorts } from '@comptoir/parts/host/checkPorts';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import { PLATFORM } from '@comptoir/parts/Part';
import type { Part } from '@comptoir/parts/Part';
import type { PartRun } from '@comptoir/parts/PartRun';
import { argocdServer } from '@comptoir/parts/parts/argocd/argocdServer';
import { kubeApiserver } from '@comptoir/parts/parts/kubernetes/kubeApiserver';
import { kubernetesFiles } from '@comptoir/parts/parts/kubernetes/KubernetesFiles';
import { portsOf } from '@comptoir/parts/portsOf';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
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
  facts: Omit<RunFacts, 'accounts'>;
}

interface PlatformOptions {
  local: LocalOptions;
  without: readonly string[];
  onStep: (step: string) => void;
  run: PartRun;
}

const NO_PLATFORM: Platform = {
  specs: [],
  facts: { kubeconfig: null, argocd: null, repository: null },
};

/**
 * Plans the platform's parts, which start in the background. Reports to `onStep` why they cannot be
 * started: portal and shop run without them.
 */
export async function createPlatform(
  options: PlatformOptions,
): Promise<Platform> {
  if (options.without.includes(PLATFORM)) {
    return NO_PLATFORM;
  }
  try {
    return await planPlatform(options);
  } catch (error) {
    options.onStep(`the platform is left out. ${explain(error)}`);
    return NO_PLATFORM;
  }
}

async function planPlatform(options: PlatformOptions): Promise<Platform> {
  const { local, run, onStep } = options;
  const modules = readGoModules(local);
  const planned = await planParts({ ...options, modules });
  const missing = unbuilt(
    planned.flatMap(one => [...one.missing, ...one.unbuiltKinds]),
  );
  if (missing.length > 0 && !canBuild(missing, options)) {
    return NO_PLATFORM;
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
  return {
    specs,
    facts: {
      kubeconfig: urlOf(kubeApiserver)
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

/** Whether missing programs can be built or unpacked; reports the consequence to `onStep`. */
function canBuild(
  missing: readonly GoModule[],
  { local, onStep }: PlatformOptions,
): boolean {
  const names = missing.map(({ name }) => name).join(', ');
  const canProvide =
    local.platformBundle !== undefined ||
    findOnPath('go', local.env['PATH'] ?? '') !== undefined;
  onStep(
    canProvide
      ? `platform: ${names} will be built in the background after all other processes have started; each part starts when its program is built`
      : `platform: left out: ${names} are not built and go is not on PATH: install Go 1.26 or set COMPTOIR_PLATFORM_BUNDLE, then npm run platform:build`,
  );
  return canProvide;
}
