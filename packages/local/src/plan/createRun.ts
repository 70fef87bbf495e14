import { join } from 'node:path';
import { LOCAL } from '@comptoir/gitops/Cluster';
import { renderBootstrap } from '@comptoir/gitops/renderBootstrap';
import { createPartRun } from '@comptoir/parts/createPartRun';
import { kindFolders } from '@comptoir/parts/goModules/kindFolders';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { MARK } from '@comptoir/parts/host/markedProcesses';
import type { PartRun } from '@comptoir/parts/PartRun';
import { deployCheckout } from '../origin/deployCheckout.ts';
import { bootstrapCluster } from '../origin/bootstrapCluster.ts';
import { repositoryUrl } from '../origin/repositoryUrl.ts';
import type { Paths } from '../run/createPaths.ts';
import type { Secrets } from '../secrets/Secrets.ts';
import type { LocalOptions } from './LocalOptions.ts';
import { offsetPorts } from './offsetPorts.ts';
import { partSecrets } from './partSecrets.ts';

const FOLLOWER = join(import.meta.dirname, '..', 'origin', 'followMain.ts');

/** Creates the {@link PartRun} of a run. */
export function createRun(options: {
  local: LocalOptions;
  paths: Paths;
  secrets: Secrets;
  onStep: (step: string) => void;
}): PartRun {
  const { local, paths, secrets, onStep } = options;
  const { root } = local;
  const repository = paths.origin;
  const env = { ...local.env, [MARK]: paths.folder };
  // Read lazily: an invalid declaration must affect the platform only.
  const moduleOf = (name: string) =>
    readGoModules(local).find(one => one.name === name);
  return createPartRun({
    root,
    env,
    onStep,
    secrets: partSecrets(secrets),
    portOf: offsetPorts(local.portOffset),
    folderOf: paths.data,
    kindsOf: name => {
      const module = moduleOf(name);
      return module ? kindFolders(module) : [];
    },
    delivery: {
      repository,
      follower: [process.execPath, FOLLOWER],
      provideOrigin: () => deployCheckout({ root, repository, env, onStep }),
      argocdSettings: helm =>
        renderBootstrap({
          root,
          repository: repositoryUrl(repository),
          cluster: LOCAL,
          helm,
          env,
          templates: ['templates/argocd-settings.yaml'],
        }),
      bootstrap: ({ kubectl, helm }) =>
        bootstrapCluster({ root, repository, kubectl, helm, env }),
    },
  });
}
