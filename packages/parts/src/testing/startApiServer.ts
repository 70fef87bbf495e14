import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GoModule } from '../goModules/GoModule.ts';
import { isBuilt } from '../goModules/isBuilt.ts';
import { hasKinds, kindFolders } from '../goModules/kindFolders.ts';
import { readGoModules } from '../goModules/readGoModules.ts';
import { PLATFORM } from '../Part.ts';
import type { Part } from '../Part.ts';
import type { ApiServer } from '../parts/kubernetes/ApiServer.ts';
import { apiServerOf } from '../parts/kubernetes/apiServerOf.ts';
import { applyKinds } from '../parts/kubernetes/applyKinds.ts';
import { etcd } from '../parts/kubernetes/etcd.ts';
import { kubeApiserver } from '../parts/kubernetes/kubeApiserver.ts';
import { kubeControllerManager } from '../parts/kubernetes/kubeControllerManager.ts';
import { kubernetesFiles } from '../parts/kubernetes/KubernetesFiles.ts';
import type { KubernetesFiles } from '../parts/kubernetes/KubernetesFiles.ts';
import { findPrograms } from '../programs/findPrograms.ts';
import { createTestRun } from './createTestRun.ts';
import { startPart } from './startPart.ts';
import type { TestPart } from './startPart.ts';
import { testEnvironment } from './testEnvironment.ts';

/** A real API server, by default without controllers. */
export interface TestApiServer {
  files: KubernetesFiles;
  api: ApiServer;
  /** Its process. */
  part: TestPart;
  /** Applies the kinds of a Go module, such as `velero`. */
  applyKinds(module: string): Promise<void>;
  stop(): Promise<void>;
}

/** Returns the places of programs, for the repository at `root`. */
function placesOf(root: string) {
  const { env, cacheFolder } = testEnvironment();
  return { env, cacheFolder, modules: readGoModules({ root, cacheFolder }) };
}

/** Whether the programs of the control plane and the kinds of these modules are built. */
export function hasApiServer(options: {
  /** The repository. */
  root: string;
  /** Names of Go modules. */
  kinds: readonly string[];
}): boolean {
  const { modules } = placesOf(options.root);
  const has = (name: string, is: (module: GoModule) => boolean) =>
    modules.some(module => module.name === name && is(module));
  return (
    ['etcd', 'kube'].every(name => has(name, isBuilt)) &&
    options.kinds.every(name => has(name, hasKinds))
  );
}

/** Starts a real etcd and a real API server on free ports, in about 10 seconds. */
export async function startApiServer(options: {
  /** The repository. */
  root: string;
  /** Whether to start the controllers of Kubernetes, which aggregate cluster roles; by default false. */
  controllers?: boolean;
}): Promise<TestApiServer> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-apiserver-'));
  const parts = [etcd, kubeApiserver, kubeControllerManager];
  const run = await createTestRun({ folder, parts });
  const found = placesOf(options.root);
  const start = async (part: Part) => {
    const spec = part.spec(run, (await findPrograms(part, found)).files);
    mkdirSync(spec.cwd, { recursive: true });
    await spec.seed?.(new AbortController().signal);
    return startPart(spec);
  };
  const store = await start(etcd);
  const part = await start(kubeApiserver);
  const api = apiServerOf(run);
  const controllers = options.controllers
    ? await start(kubeControllerManager)
    : undefined;
  return {
    files: kubernetesFiles(run.folderOf(PLATFORM)),
    api,
    part,
    applyKinds: async name => {
      const folders = found.modules
        .filter(module => module.name === name)
        .flatMap(kindFolders);
      const note = `kinds-${name}.json`;
      await applyKinds({
        folders,
        note,
        folder: run.folderOf(PLATFORM),
        apiServer: api,
      });
    },
    stop: async () => {
      await controllers?.stop();
      await part.stop();
      await store.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
