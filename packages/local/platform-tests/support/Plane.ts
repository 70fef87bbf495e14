import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BootstrapOptions } from '@comptoir/gitops/renderBootstrap';
import {
  ARGOCD_MANAGER,
  renderFounding,
} from '@comptoir/gitops/renderFounding';
import { kindFolders } from '@comptoir/parts/goModules/kindFolders';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { PLATFORM, type Part } from '@comptoir/parts/Part';
import type { Delivery, PartRun } from '@comptoir/parts/PartRun';
import { argocdApplicationController } from '@comptoir/parts/parts/argocd/argocdApplicationController';
import { argocdApplicationsetController } from '@comptoir/parts/parts/argocd/argocdApplicationsetController';
import { argocdRedis } from '@comptoir/parts/parts/argocd/argocdRedis';
import { argocdRepoServer } from '@comptoir/parts/parts/argocd/argocdRepoServer';
import { argocdServer } from '@comptoir/parts/parts/argocd/argocdServer';
import { refresh } from '@comptoir/parts/parts/argocd/refresh';
import type { ApiServer } from '@comptoir/parts/parts/kubernetes/ApiServer';
import { apiServerOf } from '@comptoir/parts/parts/kubernetes/apiServerOf';
import { etcd } from '@comptoir/parts/parts/kubernetes/etcd';
import { kubeApiserver } from '@comptoir/parts/parts/kubernetes/kubeApiserver';
import { kubeControllerManager } from '@comptoir/parts/parts/kubernetes/kubeControllerManager';
import { Kubectl } from '@comptoir/parts/parts/kubernetes/Kubectl';
import { kubernetesFiles } from '@comptoir/parts/parts/kubernetes/KubernetesFiles';
import { readManifests } from '@comptoir/parts/parts/kubernetes/readManifests';
import { findPrograms } from '@comptoir/parts/programs/findPrograms';
import { createTestRun } from '@comptoir/parts/testing/createTestRun';
import { startPart, type TestPart } from '@comptoir/parts/testing/startPart';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { repositoryUrl } from '../../src/origin/repositoryUrl.ts';
import { ROOT } from './findKubectl.ts';

/** A control plane and Argo CD; without a scheduler and nodes, pods stay pending. */
const PARTS: readonly Part[] = [
  etcd,
  kubeApiserver,
  kubeControllerManager,
  argocdRedis,
  argocdRepoServer,
  argocdServer,
  argocdApplicationController,
  argocdApplicationsetController,
];

/** See {@link Plane.start}. */
export interface PlaneOptions {
  /** The checkout with `gitops/bootstrap`. */
  root: string;
  /** The bare repository. */
  repository: string;
  /** The name of a file of `gitops/clusters`. */
  cluster: string;
  /** Variables of its processes, such as `SSL_CERT_FILE`. */
  variables?: Readonly<Record<string, string>>;
  /** Parts in addition to the control plane and Argo CD, each after its needs. */
  extra?: readonly Part[];
}

/** A cluster in a folder and on ports of its own, so that several run on one machine. */
export class Plane {
  readonly kubectl: Kubectl;
  /** The URL of argocd-server. */
  readonly argocdUrl: string;
  /** The argocd program. */
  readonly argocdProgram: string;
  readonly #folder: string;
  readonly #parts: Map<string, TestPart>;
  readonly #apiServer: ApiServer;
  readonly #found: () => Promise<void>;

  /**
   * Starts the plane: in about 25 seconds on two busy cores, with 1.6 GB of memory. Stops all of it when
   * one part does not start.
   */
  static async start(options: PlaneOptions): Promise<Plane> {
    const { extra = [] } = options;
    const folder = mkdtempSync(join(tmpdir(), 'comptoir-plane-'));
    const { env, cacheFolder } = testEnvironment();
    const modules = readGoModules({ root: ROOT, cacheFolder });
    const parts = [...PARTS, ...extra];
    const files = new Map<string, Record<string, string>>();
    for (const part of parts) {
      const found = await findPrograms(part, { env, cacheFolder, modules });
      files.set(part.name, found.files);
    }
    const program = (part: Part, name: string) =>
      files.get(part.name)?.[name] ?? '';
    const bootstrap: BootstrapOptions = {
      root: options.root,
      repository: repositoryUrl(options.repository),
      cluster: options.cluster,
      helm: program(argocdServer, 'helm'),
      env,
    };
    const run = await createTestRun({
      folder,
      parts,
      variables: options.variables ?? {},
      delivery: deliver(bootstrap),
      kindsOf: name =>
        modules.filter(one => one.name === name).flatMap(kindFolders),
    });
    const started = await startAll(parts, run, files);
    const kubeconfig = kubernetesFiles(run.folderOf(PLATFORM)).kubeconfig(
      'admin',
    );
    const kubectl = new Kubectl({
      program: join(program(kubeApiserver, 'apiserver'), '..', 'kubectl'),
      kubeconfig,
      env,
    });
    return new Plane({
      folder,
      parts: started,
      kubectl,
      apiServer: apiServerOf(run),
      argocdUrl: `http://127.0.0.1:${run.portOf(argocdServer, 'main')}`,
      argocdProgram: program(argocdServer, 'argocd'),
      found: () => found(kubectl, bootstrap),
    });
  }

  private constructor(options: {
    folder: string;
    parts: Map<string, TestPart>;
    kubectl: Kubectl;
    apiServer: ApiServer;
    argocdUrl: string;
    argocdProgram: string;
    found: () => Promise<void>;
  }) {
    this.#folder = options.folder;
    this.#parts = options.parts;
    this.#apiServer = options.apiServer;
    this.#found = options.found;
    this.kubectl = options.kubectl;
    this.argocdUrl = options.argocdUrl;
    this.argocdProgram = options.argocdProgram;
  }

  /** Founds the cluster, as `npm run found` does. */
  found(): Promise<void> {
    return this.#found();
  }

  /** Makes Argo CD read Git at once, as a Git server's webhook does. */
  async refresh(): Promise<void> {
    await refresh(this.#apiServer, 'applications');
    await refresh(this.#apiServer, 'applicationsets');
  }

  /** Stops all parts and removes the folder. */
  async end(): Promise<void> {
    await stopAll(this.#parts);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function deliver(bootstrap: BootstrapOptions): Delivery {
  return {
    repository: bootstrap.repository,
    follower: [process.execPath],
    provideOrigin: () => Promise.resolve(),
    argocdSettings: () => foundingSettings(bootstrap),
    bootstrap: ({ kubectl }) => found(kubectl, bootstrap),
  };
}

async function found(kubectl: Kubectl, bootstrap: BootstrapOptions) {
  await kubectl.apply(await renderFounding(bootstrap), ARGOCD_MANAGER);
}

/** Argo CD waits for what founding applies, so its settings come from there. */
async function foundingSettings(bootstrap: BootstrapOptions): Promise<string> {
  return readManifests(await renderFounding(bootstrap))
    .filter(({ kind }) => kind === 'ConfigMap')
    .map(one => JSON.stringify(one))
    .join('\n---\n');
}

/** Starts each part when its needs are ready. @throws Error of the first part that does not start */
async function startAll(
  parts: readonly Part[],
  run: PartRun,
  files: ReadonlyMap<string, Record<string, string>>,
): Promise<Map<string, TestPart>> {
  const starting = new Map<string, Promise<TestPart>>();
  for (const part of parts) {
    const start = async () => {
      for (const need of part.needs) {
        await starting.get(need);
      }
      const spec = part.spec(run, files.get(part.name) ?? {});
      mkdirSync(spec.cwd, { recursive: true });
      await spec.seed?.(new AbortController().signal);
      return startPart(spec);
    };
    starting.set(part.name, start());
  }
  const ended = await Promise.allSettled(starting.values());
  const started = new Map<string, TestPart>();
  for (const [index, { name }] of parts.entries()) {
    const one = ended[index];
    if (one?.status === 'fulfilled') {
      started.set(name, one.value);
    }
  }
  const failed = ended.find(one => one.status === 'rejected');
  if (failed) {
    await stopAll(started);
    throw failed.reason;
  }
  return started;
}

/** Stops parts, each before its needs. */
async function stopAll(parts: ReadonlyMap<string, TestPart>): Promise<void> {
  const {
    etcd: store,
    'kube-apiserver': api,
    ...others
  } = Object.fromEntries(parts);
  await Promise.all(Object.values(others).map(part => part.stop()));
  await api?.stop();
  await store?.stop();
}
