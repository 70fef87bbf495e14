import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import { MARK } from '@comptoir/parts/host/markedProcesses';
import { untilDone } from '@comptoir/parts/host/untilDone';
import { deployCheckout } from '../origin/deployCheckout.ts';
import { foundCluster } from '../origin/foundCluster.ts';
import { argocdPorts } from '@comptoir/parts/parts/argocd/argocdPorts';
import { createArgocdParts } from '../parts/argocd/createArgocdParts.ts';
import { ApiServer } from '@comptoir/parts/parts/kubernetes/ApiServer';
import { applyKinds } from '@comptoir/parts/parts/kubernetes/applyKinds';
import { Kubectl } from '@comptoir/parts/parts/kubernetes/Kubectl';
import { createKubernetesParts } from '@comptoir/parts/parts/kubernetes/createKubernetesParts';
import { kubernetesFiles } from '@comptoir/parts/parts/kubernetes/KubernetesFiles';
import {
  KUBERNETES_PARTS,
  kubernetesPorts,
} from '@comptoir/parts/parts/kubernetes/kubernetesPorts';
import {
  createRolloutsPart,
  rolloutsPorts,
} from '@comptoir/parts/parts/rollouts/createRolloutsPart';
import {
  createSealedSecretsPart,
  sealedSecretsPorts,
} from '@comptoir/parts/parts/sealedSecrets/createSealedSecretsPart';
import { createVeleroParts } from '@comptoir/parts/parts/velero/createVeleroParts';
import { productionNamespaces } from '@comptoir/parts/parts/velero/productionNamespaces';
import { veleroPorts } from '@comptoir/parts/parts/velero/veleroPorts';
import type { GoModule } from '@comptoir/parts/goModules/GoModule';
import type { Paths } from '../run/createPaths.ts';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import type { LocalOptions } from './LocalOptions.ts';
import { PLATFORM } from './selectProcesses.ts';

/** Parts that come together, or not at all. */
export interface Layer {
  /** Programs of the pinned Go modules that they run. */
  programs: readonly string[];
  /** Go modules of which they read files only. */
  modules: readonly string[];
  ports: Readonly<Record<string, number>>;
  create(): ProcessSpec[];
}

/** Every layer of the platform, whether this repository pins its modules or not. */
export function createLayers(context: {
  local: LocalOptions;
  paths: Paths;
  onStep: (step: string) => void;
  modules: readonly GoModule[];
  find: (name: string) => { file: string } | undefined;
}): Layer[] {
  const { local, paths, onStep, modules } = context;
  const folder = paths.data(PLATFORM);
  const kubeconfig = kubernetesFiles(folder).kubeconfig('admin');
  const env = { ...local.env, [MARK]: paths.folder };
  const file = (name: string) => context.find(name)?.file ?? name;
  const moduleOf = (name: string) => modules.find(one => one.name === name);
  const carried = (module: string, name: string) =>
    join(moduleOf(module)?.target ?? '', name);
  const kubernetes = kubernetesPorts(local.portOffset);
  const argocd = argocdPorts(local.portOffset);
  const rollouts = rolloutsPorts(local.portOffset);
  const velero = veleroPorts(local.portOffset);
  const apiServerUrl = `https://127.0.0.1:${kubernetes['kube-apiserver']}`;
  const apiServer = new ApiServer({ url: apiServerUrl, folder });
  const repository = paths.origin;
  const redis = findRedis(local);
  const sealedSecrets = sealedSecretsPorts(local.portOffset);
  const kubectl = new Kubectl({ program: file('kubectl'), kubeconfig, env });
  const kindsOf = (note: string, modulesWithKinds: readonly string[]) =>
    applyKinds({
      folders: modulesWithKinds.map(module => carried(module, 'crds')),
      ...{ note, folder, apiServer },
    });
  // Argo CD's API needs no others: it is there seconds sooner.
  const bringOwnKinds = untilDone(() =>
    kindsOf('argocd-kinds.sha256', ['argocd']),
  );
  const bringKinds = untilDone(async () => {
    await bringOwnKinds();
    await kindsOf('kinds.sha256', OTHERS_WITH_KINDS);
  });
  return [
    {
      programs: KUBERNETES_PARTS,
      modules: [],
      ports: kubernetes,
      create: () =>
        createKubernetesParts({
          programOf: file,
          stages: join(dirname(file('kwok')), 'stages'),
          ...{ ports: kubernetes, folder, onStep, env },
        }),
    },
    {
      programs: ['argocd', 'helm', 'kubectl'],
      modules: ['argocd', ...OTHERS_WITH_KINDS],
      ports: argocd,
      create: () => {
        const helm = file('helm');
        const url = `http://127.0.0.1:${argocd['argocd-server']}`;
        return createArgocdParts({
          programs: { argocd: file('argocd'), helm, redis: redis ?? '' },
          ...{ kubeconfig, ports: argocd, folder, env },
          ...{ apiServer, bringOwnKinds, bringKinds },
          redisPassword: randomBytes(24).toString('hex'),
          provideOrigin: () =>
            deployCheckout({ root: local.root, repository, env, onStep }),
          found: () =>
            foundCluster({
              ...{ root: local.root, repository, kubectl, helm, env },
              kubernetes: moduleOf('kube')?.version ?? '',
            }),
          follow: { repository, folder, url, apiServer: apiServerUrl },
        });
      },
    },
    {
      programs: ['rollouts-controller'],
      modules: ['argocd', ...OTHERS_WITH_KINDS],
      ports: rollouts,
      create: () => [
        createRolloutsPart({
          controller: file('rollouts-controller'),
          roles: carried('rollouts', 'roles.yaml'),
          ...{ bringKinds, apiServer, kubeconfig, folder, env },
          ports: rollouts,
        }),
      ],
    },
    {
      programs: ['sealed-secrets-controller'],
      modules: ['argocd', ...OTHERS_WITH_KINDS],
      ports: sealedSecrets,
      create: () => [
        createSealedSecretsPart({
          controller: file('sealed-secrets-controller'),
          apiServerPort: kubernetes['kube-apiserver'],
          certificate: kubernetesFiles(folder).certificate,
          ...{ bringKinds, apiServer },
          ...{ ports: sealedSecrets, folder, env },
        }),
      ],
    },
    {
      programs: ['velero', 'velero-plugin-for-aws', 'versitygw'],
      modules: [],
      ports: velero,
      create: () =>
        createVeleroParts({
          programs: {
            velero: file('velero'),
            plugin: file('velero-plugin-for-aws'),
            s3: file('versitygw'),
          },
          ...{ kubeconfig, apiServer, ports: velero, folder, env },
          crds: ['crds', 'crds-v2'].map(name => carried('velero', name)),
          namespaces: () => productionNamespaces(local.root),
        }),
    },
  ];
}

/** The modules, besides Argo CD's, that carry kinds of objects which `gitops/` makes. */
const OTHERS_WITH_KINDS = [
  ...['rollouts', 'sealed-secrets', 'gateway-api', 'prometheus-operator'],
];

/** The part that everything of Argo CD needs. */
export const REDIS = 'argocd-redis';

/** Debian's, which is no Go module. */
export function findRedis({ env }: LocalOptions): string | undefined {
  return findOnPath('redis-server', env['PATH'] ?? '');
}
