import { definePart } from '../../definePart.ts';
import {
  ARGOCD_PROGRAMS,
  applyArgocdSettings,
  argocdProcess,
  redisArguments,
} from './argocdProcess.ts';
import { repoServerArguments } from './argocdRepoServer.ts';
import { ARGOCD_NAMESPACE } from './argocdInstallation.ts';

/** Argo CD's API. */
export const argocdServer = definePart({
  name: 'argocd-server',
  group: 'delivery',
  description: 'real, API only: the Go module does not contain the web UI',
  ports: { main: 8190, metrics: 8191 },
  programs: ARGOCD_PROGRAMS,
  needs: ['kube-apiserver', 'argocd-redis'],
  kinds: ['argocd'],
  spec: context => {
    const { port, run } = context;
    const url = `http://127.0.0.1:${port('main')}`;
    return {
      ...argocdProcess({
        context,
        name: 'argocd-server',
        healthUrl: `${url}/healthz`,
        args: [
          '--namespace',
          ARGOCD_NAMESPACE,
          ...redisArguments(run),
          ...repoServerArguments('--repo-server', run),
          // Loopback only; in a cluster the gateway terminates TLS.
          '--insecure',
          '--address',
          '127.0.0.1',
          '--port',
          String(port('main')),
          '--metrics-address',
          '127.0.0.1',
          '--metrics-port',
          String(port('metrics')),
        ],
      }),
      seed: () => applyArgocdSettings(context),
    };
  },
});
