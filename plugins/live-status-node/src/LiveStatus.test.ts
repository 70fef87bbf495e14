import { mockServices } from '@backstage/backend-test-utils';
import type { Cluster } from './Cluster';
import { LiveStatus } from './LiveStatus';

/** A cluster without a kubeconfig. */
const LOST: Cluster = {
  name: 'local',
  environments: ['dev'],
  argocd: { namespace: 'argocd' },
  velero: { namespace: 'velero' },
  connect() {
    throw new Error('kubeconfig does not exist');
  },
  explain: async () => undefined,
};

describe('LiveStatus', () => {
  it('reports that all states changed while no application is known', async () => {
    const live = LiveStatus.create({
      clusters: [LOST],
      staleAfterMs: 60_000,
      logger: mockServices.logger.mock(),
    });
    const delivery = () => live.application('orders').environments[0].delivery;
    const changed = new Promise<void>(resolve => {
      live.subscribe({ onAll: resolve });
    });

    live.start();
    await changed;

    expect(live.names()).toEqual([]);
    expect(delivery().source.reason).toBe('kubeconfig does not exist');
    await live.stop();
  });
});
