import type { ApiServer } from '@comptoir/parts/parts/kubernetes/ApiServer';
import type { GoModule } from '@comptoir/parts/goModules/GoModule';
import { isBuilt } from '@comptoir/parts/goModules/isBuilt';
import { hasKinds, kindFolders } from '@comptoir/parts/goModules/kindFolders';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { PLATFORM, type Part } from '@comptoir/parts/Part';
import { apiServerOf } from '@comptoir/parts/parts/kubernetes/apiServerOf';
import { applyKinds } from '@comptoir/parts/parts/kubernetes/applyKinds';
import { etcd } from '@comptoir/parts/parts/kubernetes/etcd';
import { kubeApiserver } from '@comptoir/parts/parts/kubernetes/kubeApiserver';
import {
  kubernetesFiles,
  type KubernetesFiles,
} from '@comptoir/parts/parts/kubernetes/KubernetesFiles';
import { findPrograms } from '@comptoir/parts/programs/findPrograms';
import { createTestRun } from '@comptoir/parts/testing/createTestRun';
import { startPart, type TestPart } from '@comptoir/parts/testing/startPart';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A real API server, without controllers. */
export interface TestApiServer {
  files: KubernetesFiles;
  api: ApiServer;
  /** Its process. */
  part: TestPart;
  /** Applies the kinds of a Go module, such as `velero`. */
  applyKinds(module: string): Promise<void>;
  stop(): Promise<void>;
}

const places = () => {
  const root = resolve(__dirname, '../../../..');
  const { env, cacheFolder } = testEnvironment();
  return { env, cacheFolder, modules: readGoModules({ root, cacheFolder }) };
};

/** Whether the programs of the control plane and the kinds of these modules are built. */
export function hasApiServer(kinds: readonly string[]): boolean {
  const { modules } = places();
  const has = (name: string, is: (module: GoModule) => boolean) =>
    modules.some(module => module.name === name && is(module));
  return (
    ['etcd', 'kube'].every(name => has(name, isBuilt)) &&
    kinds.every(name => has(name, hasKinds))
  );
}

/** Starts a real etcd and a real API server on free ports, in about 10 seconds. */
export async function startApiServer(): Promise<TestApiServer> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-apiserver-'));
  const run = await createTestRun({ folder, parts: [etcd, kubeApiserver] });
  const found = places();
  const start = async (part: Part) => {
    const spec = part.spec(run, (await findPrograms(part, found)).files);
    mkdirSync(spec.cwd, { recursive: true });
    await spec.seed?.(new AbortController().signal);
    return startPart(spec);
  };
  const store = await start(etcd);
  const part = await start(kubeApiserver);
  const api = apiServerOf(run);
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
      await part.stop();
      await store.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
