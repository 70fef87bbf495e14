import { podKind } from './PodObject';

const labels = { 'app.kubernetes.io/name': 'products' };
const condition = (type: string, status: string, more: object = {}) => ({
  type,
  status,
  lastProbeTime: null,
  lastTransitionTime: '2026-11-30T08:00:00Z',
  ...more,
});
const container = (state: object, more: object = {}) => ({
  name: 'app',
  image: 'products@sha256:0',
  imageID: '',
  ready: false,
  restartCount: 0,
  state,
  lastState: {},
  ...more,
});
const parse = (status: object, metadata: object = {}) =>
  podKind.schema.parse({
    metadata: {
      name: 'products-1',
      namespace: 'shop-dev',
      labels,
      managedFields: [{ manager: 'kubelet' }],
      ...metadata,
    },
    spec: {
      nodeName: 'simulated-a',
      containers: [{ name: 'app', image: 'products@sha256:0' }],
    },
    status,
  });

describe('podKind', () => {
  it('keeps only what is needed of a ready pod', () => {
    const status = {
      phase: 'Running',
      conditions: [
        condition('PodScheduled', 'True'),
        condition('Ready', 'True'),
      ],
      containerStatuses: [container({ running: {} }, { restartCount: 2 })],
    };
    expect(parse(status)).toEqual({
      key: 'shop-dev/products-1',
      group: 'shop-dev/products',
      node: 'simulated-a',
      isCounted: true,
      isReady: true,
      restarts: 2,
      images: ['products@sha256:0'],
      problem: undefined,
    });
  });

  it.each([
    [
      'an image that cannot be pulled',
      container({
        waiting: {
          reason: 'ImagePullBackOff',
          message: 'Back-off pulling image "products:missing"',
        },
      }),
      'ImagePullBackOff: Back-off pulling image "products:missing"',
    ],
    [
      'a container that keeps ending',
      container(
        { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s' } },
        { lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } } },
      ),
      'CrashLoopBackOff: last exit code 137 (OOMKilled)',
    ],
    [
      'a container that ended',
      container({ terminated: { exitCode: 1, reason: 'Error' } }),
      'Error: exit code 1',
    ],
    [
      'a failing probe',
      container({ running: {} }),
      'ContainersNotReady: containers with unready status: [app]',
    ],
  ])('explains %s', (_, status, problem) => {
    const conditions = [
      condition('PodScheduled', 'True'),
      condition('Ready', 'False', {
        reason: 'ContainersNotReady',
        message: 'containers with unready status: [app]',
      }),
    ];
    const containerStatuses = [status];
    expect(
      parse({ phase: 'Pending', conditions, containerStatuses }),
    ).toMatchObject({ isReady: false, problem });
  });

  it('explains a pod without a node', () => {
    const conditions = [
      condition('PodScheduled', 'False', {
        reason: 'Unschedulable',
        message: '0/3 nodes are available: 3 Insufficient cpu.',
      }),
    ];
    expect(parse({ phase: 'Pending', conditions })).toMatchObject({
      problem: 'Unschedulable: 0/3 nodes are available: 3 Insufficient cpu.',
    });
  });

  it('explains an init container', () => {
    const initContainerStatuses = [
      container(
        { waiting: { reason: 'CrashLoopBackOff' } },
        { restartCount: 4 },
      ),
    ];
    const containerStatuses = [
      container({ waiting: { reason: 'PodInitializing' } }),
    ];
    expect(
      parse({ phase: 'Pending', initContainerStatuses, containerStatuses }),
    ).toMatchObject({ problem: 'CrashLoopBackOff', restarts: 4 });
  });

  it.each([
    [
      'of a job',
      { phase: 'Running' },
      { ownerReferences: [{ kind: 'Job', name: 'x' }] },
    ],
    [
      'that is ending',
      { phase: 'Running' },
      { deletionTimestamp: '2026-11-30T08:00:00Z' },
    ],
    ['that was evicted', { phase: 'Failed', reason: 'Evicted' }, {}],
  ])('does not count a pod %s', (_, status, metadata) => {
    expect(parse(status, metadata)).toMatchObject({ isCounted: false });
  });
});
