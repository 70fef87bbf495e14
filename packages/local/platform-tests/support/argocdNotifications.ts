import { definePart } from '@comptoir/parts/definePart';
import {
  ARGOCD_PROGRAMS,
  argocdProcess,
} from '@comptoir/parts/parts/argocd/argocdProcess';
import { repoServerArguments } from '@comptoir/parts/parts/argocd/argocdRepoServer';

/**
 * Argo CD's notifications controller. No part of `npm start`: this machine has no receiver, and the
 * controller's port for metrics cannot be limited to the loopback interface.
 */
export const argocdNotifications = definePart({
  name: 'argocd-notifications',
  group: 'delivery',
  description: 'notifies owners of failed syncs and degraded applications',
  ports: { main: 0 },
  programs: ARGOCD_PROGRAMS,
  needs: ['argocd-server'],
  spec: context => {
    const { port, run } = context;
    return argocdProcess({
      context,
      name: 'argocd-notifications',
      healthUrl: `http://127.0.0.1:${port('main')}/metrics`,
      args: [
        '--namespace',
        'argocd',
        ...repoServerArguments('--argocd-repo-server', run).filter(
          argument => argument !== '--repo-server-plaintext',
        ),
        '--argocd-repo-server-plaintext',
        '--metrics-port',
        String(port('main')),
      ],
    });
  },
});
