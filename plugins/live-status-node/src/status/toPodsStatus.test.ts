import { deploymentKind } from '../kinds/DeploymentObject';
import type { PodObject } from '../kinds/PodObject';
import { rolloutKind } from '../kinds/RolloutObject';
import { toPodsStatus } from './toPodsStatus';

const metadata = {
  name: 'products',
  namespace: 'shop-dev',
  labels: { 'app.kubernetes.io/name': 'products' },
};
const deployment = (replicas: number, status: object = {}) =>
  deploymentKind.schema.parse({ metadata, spec: { replicas }, status });
const rollout = (spec: object, status: object) =>
  rolloutKind.schema.parse({ metadata, spec, status });
const pod = (key: string, more: Partial<PodObject> = {}): PodObject => ({
  key,
  group: 'shop-dev/products',
  node: 'node-a',
  isCounted: true,
  isReady: true,
  restarts: 0,
  images: ['products@sha256:2'],
  problem: undefined,
  ...more,
});
const broken = { isReady: false, problem: 'ImagePullBackOff: no image' };
const facts = {
  source: { state: 'current' as const },
  pods: [
    pod('one'),
    pod('two', { restarts: 3, images: ['products@sha256:1'] }),
  ],
  deployments: [deployment(2)],
  rollouts: [],
  isSimulated: (node: string) => node === 'simulated-a',
};

describe('toPodsStatus', () => {
  it('counts ready pods and restarts, and lists each image once', () => {
    expect(toPodsStatus(facts)).toEqual({
      source: { state: 'current' },
      ready: 2,
      wanted: 2,
      restarts: 3,
      simulated: false,
      images: ['products@sha256:1', 'products@sha256:2'],
      problems: [],
      rollout: undefined,
    });
  });

  it('is simulated when a node runs no containers', () => {
    const pods = [pod('one', { node: 'simulated-a' })];
    expect(toPodsStatus({ ...facts, pods }).simulated).toBe(true);
  });

  it('returns each problem once', () => {
    const pods = [pod('one', broken), pod('two', broken)];
    expect(toPodsStatus({ ...facts, pods })).toMatchObject({
      ready: 0,
      problems: ['ImagePullBackOff: no image'],
    });
  });

  it('explains pods that cannot be created', () => {
    const message = 'pods "products-1" is forbidden: exceeded quota';
    const conditions = [{ type: 'ReplicaFailure', status: 'True', message }];
    const deployments = [deployment(2, { conditions })];
    expect(toPodsStatus({ ...facts, pods: [], deployments })).toMatchObject({
      problems: [`Deployment/products: ${message}`, '2 of 2 pods do not exist'],
    });
  });

  it('ignores pods that are ending', () => {
    const pods = [...facts.pods, pod('old', { ...broken, isCounted: false })];
    expect(toPodsStatus({ ...facts, pods })).toMatchObject({
      ready: 2,
      problems: [],
    });
  });

  it('wants nothing without a Deployment', () => {
    const none = { ...facts, pods: [], deployments: [] };
    expect(toPodsStatus(none)).toMatchObject({ ready: 0, wanted: 0 });
  });

  it('returns the step of a canary, and ignores the Deployment that it scales down', () => {
    const steps = [{ setWeight: 20 }, { pause: {} }, { setWeight: 100 }];
    const status = {
      phase: 'Paused',
      message: 'CanaryPauseStep',
      currentStepIndex: 1,
    };
    const rollouts = [
      rollout({ replicas: 4, strategy: { canary: { steps } } }, status),
    ];
    const result = toPodsStatus({
      ...facts,
      rollouts,
      deployments: [deployment(0)],
    });
    expect(result).toMatchObject({
      wanted: 4,
      rollout: {
        phase: 'Paused',
        message: 'CanaryPauseStep',
        step: 1,
        steps: 3,
      },
    });
  });

  it('has no steps in a blue-green rollout', () => {
    const rollouts = [
      rollout({ strategy: { blueGreen: {} } }, { phase: 'Healthy' }),
    ];
    expect(toPodsStatus({ ...facts, rollouts }).rollout).toEqual({
      phase: 'Healthy',
      message: undefined,
      step: undefined,
      steps: undefined,
    });
  });
});
