import { definePart } from '../../definePart.ts';
import { apiServerOf } from '../kubernetes/apiServerOf.ts';
import {
  ARGOCD_PROGRAMS,
  applyArgocdSettings,
  argocdProcess,
  redisArguments,
} from './argocdProcess.ts';
import { repoServerArguments } from './argocdRepoServer.ts';
import { ARGOCD_NAMESPACE } from './argocdInstallation.ts';
import { refresh } from './refresh.ts';

/** Compares applications with the cluster, and syncs them. */
export const argocdApplicationController = definePart({
  name: 'argocd-application-controller',
  group: 'delivery',
  description: 'real; compares applications with the cluster, and syncs them',
  ports: { main: 8194 },
  programs: ARGOCD_PROGRAMS,
  needs: ['kube-apiserver', 'argocd-repo-server'],
  // The kinds of `gitops/`: adding a kind later makes the controller list every kind again.
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
      seed: () => applyArgocdSettings(context),
      // The controller watches nothing before its first comparison of an application, which takes
      // one or two minutes without a refresh.
      configure: () => refresh(apiServerOf(run), 'applications'),
    };
  },
});
