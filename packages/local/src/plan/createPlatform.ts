import { explain } from '@comptoir/parts/errors/explain';
import type { GoModule } from '@comptoir/parts/goModules/GoModule';
import { isBuilt } from '@comptoir/parts/goModules/isBuilt';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { checkPorts } from '@comptoir/parts/host/checkPorts';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import { isPlatform, leaveOut } from '@comptoir/parts/leaveOut';
import { neededParts } from '@comptoir/parts/neededParts';
import { PLATFORM } from '@comptoir/parts/Part';
import type { Part } from '@comptoir/parts/Part';
import type { PartRun } from '@comptoir/parts/PartRun';
import { argocdServer } from '@comptoir/parts/parts/argocd/argocdServer';
import { kubeApiserver } from '@comptoir/parts/parts/kubernetes/kubeApiserver';
import { kubernetesFiles } from '@comptoir/parts/parts/kubernetes/KubernetesFiles';
import { portsOf } from '@comptoir/parts/portsOf';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import { findPrograms, isPinned } from '@comptoir/parts/programs/findPrograms';
import type { FoundPrograms } from '@comptoir/parts/programs/findPrograms';
import { createGoBuild } from '../platform/createGoBuild.ts';
import type { RunFacts } from '../run/RunState.ts';
import type { LocalOptions } from './LocalOptions.ts';

/** The platform's share of a run. */
export interface Platform {
  specs: ProcessSpec[];
  /** Null stands for what is not started. */
  facts: Omit<RunFacts, 'accounts'>;
}

interface PlatformOptions {
  local: LocalOptions;
  without: readonly string[];
  onStep: (step: string) => void;
  run: PartRun;
}

/** A part of the platform with its programs. */
interface PlannedPart extends FoundPrograms {
  part: Part;
}

const NOTHING: Platform = {
  specs: [],
  facts: { kubeconfig: null, argocd: null, repository: null },
};

/**
 * The platform's parts, to be started in the background. When they cannot be started, `onStep`
 * gets the reason: portal and shop run without them.
 */
export async function createPlatform(
  options: PlatformOptions,
): Promise<Platform> {
  if (options.without.includes(PLATFORM)) return NOTHING;
  try {
    return await planPlatform(options);
  } catch (error) {
    options.onStep(`the platform is left out. ${explain(error)}`);
    return NOTHING;
  }
}

async function planPlatform(options: PlatformOptions): Promise<Platform> {
  const { local, run, onStep } = options;
  const modules = readGoModules(local);
  const planned = await planParts({ ...options, modules });
  const missing = unbuilt(planned.flatMap(one => one.missing));
  if (missing.length > 0 && !canBuild(missing, options)) return NOTHING;
  await checkPorts(
    planned
      .flatMap(({ part }) => portsOf(part))
      .map(({ name, port }) => ({ name, port: port + local.portOffset })),
  );
  const goBuild = createGoBuild({ local, modules: missing, onStep });
  const specs = planned.map(({ part, files, missing: own }): ProcessSpec => {
    const spec = { ...part.spec(run, files), background: true };
    if (own.length === 0) return spec;
    return {
      ...spec,
      build: async signal => {
        for (const module of own) {
          const problem = await goBuild.provide(module, signal);
          if (problem !== undefined) return problem;
        }
        return undefined;
      },
    };
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

/** The parts that this repository pins and that are not left out, with their programs. */
async function planParts(
  options: PlatformOptions & { modules: readonly GoModule[] },
): Promise<PlannedPart[]> {
  const { local, without, onStep, modules } = options;
  const { env, cacheFolder } = local;
  const path = env['PATH'] ?? '';
  const all = local.parts.filter(isPlatform);
  const absent = all.filter(part => !isPinned(part, { modules, path }));
  const names = [...without, ...absent.map(({ name }) => name)];
  const wanted = withoutIdle(leaveOut(all, names));
  const found = new Map<string, PlannedPart>();
  const places = { modules, cacheFolder, env, onStep };
  for (const part of wanted) {
    try {
      const { files, missing } = await findPrograms(part, places);
      const kinds = modules.filter(({ name }) => part.kinds.includes(name));
      const own = unbuilt([...missing, ...kinds]);
      found.set(part.name, { part, files, missing: own });
    } catch (error) {
      names.push(part.name);
      onStep(`${part.name} is left out. ${explain(error)}`);
    }
  }
  return withoutIdle(leaveOut(wanted, names)).flatMap(
    ({ name }) => found.get(name) ?? [],
  );
}

/** Leaves out the parts that are started only beside others, where there are no others. */
function withoutIdle(parts: readonly Part[]): Part[] {
  const own = parts.filter(({ onDemand }) => !onDemand);
  return neededParts(
    parts,
    own.map(({ name }) => name),
  );
}

/** Each module that is not built, once, in the order of their builds. */
function unbuilt(modules: readonly GoModule[]): GoModule[] {
  return [...new Set(modules)]
    .filter(module => !isBuilt(module))
    .sort((one, other) => one.order - other.order);
}

/** Whether missing programs can be built or unpacked; reports what happens to the platform. */
function canBuild(
  missing: readonly GoModule[],
  { local, onStep }: PlatformOptions,
): boolean {
  const names = missing.map(({ name }) => name).join(', ');
  const has =
    local.platformBundle !== undefined ||
    findOnPath('go', local.env['PATH'] ?? '') !== undefined;
  onStep(
    has
      ? `platform: ${names} will be built in the background, after everything else has started; each part starts when its program is ready`
      : `platform: left out, since ${names} are not built and there is no go on PATH: install Go 1.26 or set COMPTOIR_PLATFORM_BUNDLE, then npm run platform:build`,
  );
  return has;
}
