import { explain } from '@comptoir/parts/errors/explain';
import { checkPorts } from '@comptoir/parts/host/checkPorts';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import { kubernetesFiles } from '@comptoir/parts/parts/kubernetes/KubernetesFiles';
import { createGoBuild } from '../platform/createGoBuild.ts';
import { findGoProgram } from '@comptoir/parts/goModules/findGoProgram';
import type { GoModule } from '@comptoir/parts/goModules/GoModule';
import { isBuilt } from '@comptoir/parts/goModules/isBuilt';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import type { Paths } from '../run/createPaths.ts';
import type { RunFacts } from '../run/RunState.ts';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import { createLayers, findRedis, REDIS } from './createLayers.ts';
import type { Layer } from './createLayers.ts';
import { leaveOut } from './leaveOut.ts';
import type { LocalOptions } from './LocalOptions.ts';
import { PLATFORM } from './selectProcesses.ts';

/** The platform's share of a run. */
export interface Platform {
  specs: ProcessSpec[];
  /** Null stands for what is not started. */
  facts: Omit<RunFacts, 'accounts'>;
}

interface PlatformOptions {
  local: LocalOptions;
  paths: Paths;
  without: readonly string[];
  onStep: (step: string) => void;
}

const NOTHING: Platform = {
  specs: [],
  facts: { kubeconfig: null, argocd: null, repository: null },
};

/**
 * The platform's parts, to be started in the background. What keeps them from being started is
 * told by `onStep`: portal and shop go on without them.
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
  const { local, paths, without, onStep } = options;
  const modules = readGoModules(local);
  const path = local.env['PATH'] ?? '';
  const find = (name: string) => findGoProgram(name, { modules, path });
  const moduleOf = (name: string) => modules.find(one => one.name === name);
  // A repository that does not pin a layer's modules has not got it.
  const layers = createLayers({
    ...{ local, paths, onStep },
    modules,
    find,
  }).filter(
    layer => layer.programs.every(find) && layer.modules.every(moduleOf),
  );
  const layerOf = new Map<string, Layer>();
  const all = layers.flatMap(layer => {
    const specs = layer.create();
    for (const { name } of specs) layerOf.set(name, layer);
    return specs;
  });
  const absent = all.some(({ name }) => name === REDIS) && !findRedis(local);
  if (absent) {
    onStep(
      'argocd is left out: there is no redis-server on PATH: sudo apt-get install redis-server',
    );
  }
  const specs = leaveOut(all, absent ? [...without, REDIS] : without);
  const names = new Set(specs.map(({ name }) => name));
  const missingOf = (spec: ProcessSpec): GoModule[] => {
    const layer = layerOf.get(spec.name);
    const programs = layer?.programs.includes(spec.name)
      ? // One that is a program itself waits for no other's.
        [spec.name]
      : (layer?.programs ?? []);
    const wanted = [
      ...programs.map(name => find(name)?.missing),
      ...(layer?.modules ?? []).map(moduleOf),
    ].flatMap(module => (module && !isBuilt(module) ? [module] : []));
    return [...new Set(wanted)];
  };
  const missing = [...new Set(specs.flatMap(missingOf))].sort(
    (one, other) => one.order - other.order,
  );
  if (missing.length > 0 && !canBuild(missing, options)) return NOTHING;
  await checkPorts(
    [...new Set(specs.flatMap(({ name }) => layerOf.get(name) ?? []))]
      .flatMap(({ ports }) => Object.entries(ports))
      .filter(([name]) => [...names].some(part => name.startsWith(part)))
      .map(([name, port]) => ({ name, port })),
  );
  const goBuild = createGoBuild({ local, modules: missing, onStep });
  const argocd = specs.find(({ name }) => name === 'argocd-server');
  return {
    specs: specs.map(spec => {
      const unbuilt = missingOf(spec);
      return {
        ...spec,
        background: true,
        ...(unbuilt.length > 0 && {
          build: async (signal: AbortSignal) => {
            for (const module of unbuilt) {
              const problem = await goBuild.provide(module, signal);
              if (problem !== undefined) return problem;
            }
            return undefined;
          },
        }),
      };
    }),
    facts: {
      kubeconfig: names.has('kube-apiserver')
        ? kubernetesFiles(paths.data(PLATFORM)).kubeconfig('admin')
        : null,
      argocd: argocd?.url ?? null,
      repository: argocd ? paths.origin : null,
    },
  };
}

/** Says what becomes of a platform whose programs are not built. */
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
      ? `platform: ${names} will be brought in the background, once all else is up; its parts start when their programs are there`
      : `platform: left out, since ${names} are not built and there is no go on PATH: install Go 1.26 or set COMPTOIR_PLATFORM_BUNDLE, then npm run platform:build`,
  );
  return has;
}
