import { definePart } from '../../definePart.ts';
import type { PartRun } from '../../PartRun.ts';
import {
  ARGOCD_PROGRAMS,
  argocdProcess,
  redisArguments,
} from './argocdProcess.ts';

/** Renders `gitops/` with helm. */
export const argocdRepoServer = definePart({
  name: 'argocd-repo-server',
  group: 'delivery',
  description: 'real; renders `gitops/` with helm',
  ports: { main: 8192, metrics: 8193 },
  programs: ARGOCD_PROGRAMS,
  needs: ['argocd-redis'],
  spec: context => {
    const { port, run } = context;
    return {
      ...argocdProcess({
        context,
        name: 'argocd-repo-server',
        healthUrl: `http://127.0.0.1:${port('metrics')}/healthz`,
        args: [
          '--address',
          '127.0.0.1',
          '--disable-tls',
          '--client-ca-path=',
          '--port',
          String(port('main')),
          '--metrics-address',
          '127.0.0.1',
          '--metrics-port',
          String(port('metrics')),
          ...redisArguments(run),
        ],
      }),
      // Needs only Redis and Git, so it starts in parallel with the API server.
      seed: () => run.delivery.provideOrigin(),
    };
  },
});

/** Returns the arguments with the address of the repository server; the option differs between programs. */
export function repoServerArguments(option: string, run: PartRun): string[] {
  const address = `127.0.0.1:${run.portOf(argocdRepoServer, 'main')}`;
  return [option, address, '--repo-server-plaintext'];
}
