import { definePart } from '../../definePart.ts';
import { probeHttp } from '../../probes/probeHttp.ts';
import { goProgram } from '../../programs/ProgramSource.ts';
import { Kubectl } from '../kubernetes/Kubectl.ts';
import { kubeApiserver } from '../kubernetes/kubeApiserver.ts';
import { kubernetesFiles } from '../kubernetes/KubernetesFiles.ts';
import { argocdToken } from './argocdToken.ts';
import { argocdServer } from './argocdServer.ts';
import type { FollowSettings } from './FollowSettings.ts';

/** Reports each commit to Argo CD, as a Git server's webhook does. */
export const argocdFollow = definePart({
  name: 'argocd-follow',
  group: 'delivery',
  description: 'reports each commit to Argo CD, as a Git server’s webhook does',
  ports: { main: 8202 },
  programs: { helm: goProgram('helm'), kubectl: goProgram('kubectl') },
  needs: [
    'argocd-server',
    'argocd-application-controller',
    'argocd-applicationset-controller',
  ],
  spec: ({ port, program, folder, env, run }) => {
    const { delivery } = run;
    const url = `http://127.0.0.1:${port('main')}`;
    const settings: FollowSettings = {
      repository: delivery.repository,
      folder,
      token: argocdToken('portal-backend', run.secrets.argocdKey),
      url: `http://127.0.0.1:${run.portOf(argocdServer, 'main')}`,
      healthPort: port('main'),
      apiServer: `https://127.0.0.1:${run.portOf(kubeApiserver, 'main')}`,
    };
    const kubectl = new Kubectl({
      program: program('kubectl'),
      kubeconfig: kubernetesFiles(folder).kubeconfig('admin'),
      env,
    });
    return {
      url,
      command: delivery.follower,
      env: { ...env, FOLLOW: JSON.stringify(settings) },
      seed: () => delivery.bootstrap({ kubectl, helm: program('helm') }),
      probe: timeoutMs => probeHttp(url, timeoutMs),
      stopDeadlineMs: 2000,
    };
  },
});
