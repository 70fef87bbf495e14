import { definePart } from '../../definePart.ts';
import {
  ARGOCD_PROGRAMS,
  applyArgocdSettings,
  argocdProcess,
} from './argocdProcess.ts';
import { repoServerArguments } from './argocdRepoServer.ts';
import { ARGOCD_NAMESPACE } from './argocdInstallation.ts';

/** Generates applications from sets. */
export const argocdApplicationsetController = definePart({
  name: 'argocd-applicationset-controller',
  group: 'delivery',
  description: 'real; generates applications from sets',
  ports: { main: 8195, metrics: 8196, webhook: 8197 },
  programs: ARGOCD_PROGRAMS,
  needs: ['kube-apiserver', 'argocd-repo-server'],
  kinds: ['argocd'],
  spec: context => {
    const { port, run } = context;
    const at = (name: Parameters<typeof port>[0]) => `127.0.0.1:${port(name)}`;
    return {
      ...argocdProcess({
        context,
        name: 'argocd-applicationset-controller',
        // Its probe address serves no path.
        healthUrl: `http://${at('metrics')}/metrics`,
        args: [
          '--namespace',
          ARGOCD_NAMESPACE,
          ...repoServerArguments('--argocd-repo-server', run),
          '--probe-addr',
          at('main'),
          '--metrics-addr',
          at('metrics'),
          '--webhook-addr',
          at('webhook'),
        ],
      }),
      seed: () => applyArgocdSettings(context),
    };
  },
});
