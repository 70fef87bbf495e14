import type {
  DeliveryStatus,
  PodsStatus,
} from '@comptoir/plugin-live-status-common';
import { toDeliveryStatus } from './toDeliveryStatus';

const current = { state: 'current' as const };
const pods: PodsStatus = {
  source: current,
  ready: 1,
  wanted: 2,
  restarts: 0,
  simulated: false,
  images: [],
  problems: ['ImagePullBackOff: no image'],
  rollout: { phase: 'Degraded', message: 'ProgressDeadlineExceeded' },
};
const application = (delivery: Partial<DeliveryStatus>) => ({
  key: 'products-dev',
  group: 'dev/products',
  name: 'products-dev',
  namespace: 'shop-dev',
  createdAt: '2026-11-30T07:00:00Z',
  reconciledAt: undefined,
  revisionProblem: undefined,
  delivery: {
    sync: 'Synced' as const,
    health: 'Healthy' as const,
    reasons: [],
    differences: [],
    history: [],
    ...delivery,
  },
});

describe('toDeliveryStatus', () => {
  it('has no reasons when the application is healthy', () => {
    const facts = { source: current, application: application({}), pods };
    expect(toDeliveryStatus(facts)).toMatchObject({
      application: 'products-dev',
      health: 'Healthy',
      reasons: [],
    });
  });

  it.each(['Degraded', 'Progressing', 'Missing'] as const)(
    'explains %s by the rollout and the pods',
    health => {
      const facts = {
        source: current,
        application: application({ health }),
        pods,
      };
      expect(toDeliveryStatus(facts).reasons).toEqual([
        'Rollout: ProgressDeadlineExceeded',
        'ImagePullBackOff: no image',
      ]);
    },
  );

  it('explains a difference from Git', () => {
    const drifted = application({
      sync: 'OutOfSync',
      differences: ['Deployment/products'],
    });
    const facts = { source: current, application: drifted, pods };
    expect(toDeliveryStatus(facts)).toMatchObject({
      differences: ['Deployment/products'],
      reasons: ['1 object differs from Git'],
    });
  });

  it('knows nothing without an application', () => {
    const facts = { source: current, application: undefined, pods };
    expect(toDeliveryStatus(facts)).toMatchObject({
      source: current,
      sync: 'Unknown',
      health: 'Unknown',
    });
  });

  it('keeps the last known values when the source is unknown', () => {
    const source = { state: 'unknown' as const, reason: 'Argo CD is away' };
    const facts = { source, application: application({}), pods };
    expect(toDeliveryStatus(facts)).toMatchObject({ source, sync: 'Synced' });
  });
});
