import { definePart } from '../../definePart.ts';
import { apiServerOf } from '../kubernetes/apiServerOf.ts';
import {
  ARGOCD_PROGRAMS,
  applyArgocdSettings,
  argocdProcess,
  redisArguments,
} from './argocdProcess.ts';
import { repoServerArguments } from './argocdRepoServer.ts';
import { ARGOCD_NAMESPACE } from './argocdSettings.ts';
import { refresh } from './refresh.ts';

/** Compares applications with the cluster, and syncs them. */
export const argocdApplicationController = definePart({
  name: 'argocd-application-controller',
  group: 'delivery',
  description: 'real; compares applications with the cluster, and syncs them',
  ports: { main: 8194 },
  programs: ARGOCD_PROGRAMS,
  needs: ['kube-apiserver', 'argocd-repo-server'],
  // Kinds that `gitops/` uses: the controller lists every kind again when one is added later.
  kinds: [
    'argocd',
    'rollouts',
    'sealed-secrets',
    'gateway-api',
    'prometheus-operator',
  ],
  spec: context => {
    const { port, run } = context;
    return {
      ...argocdProcess({
        context,
        name: 'argocd-application-controller',
        healthUrl: `http://127.0.0.1:${port('main')}/healthz`,
        args: [
          '--namespace',
          ARGOCD_NAMESPACE,
          ...redisArguments(run),
          ...repoServerArguments('--repo-server', run),
          '--metrics-port',
          String(port('main')),
          '--app-resync',
          '60',
          '--persist-resource-health=false',
        ],
      }),
      seed: () => applyArgocdSettings(run),
      // The controller watches nothing before it has compared an application once, which takes
      // one or two minutes unless it is asked to.
      configure: () => refresh(apiServerOf(run), 'applications'),
    };
  },
});
