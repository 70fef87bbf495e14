import type { DeliveryCell } from './DeliveryCell';
import { stateOfCell } from './stateOfCell';

const digest = `sha256:${'a'.repeat(64)}`;
const path = 'gitops/apps/products/releases/dev.yaml';
const asOf = '2026-11-30T10:00:00.000Z';
const CELL: DeliveryCell = {
  environment: 'dev',
  release: { state: 'released', path, image: { digest } },
  running: [{ digest }],
  delivery: {
    source: { state: 'current' },
    application: 'products-dev',
    sync: 'Synced',
    health: 'Healthy',
    reasons: [],
    differences: [],
  },
  pods: {
    source: { state: 'current' },
    ready: 1,
    wanted: 1,
    restarts: 0,
    simulated: false,
    problems: [],
  },
  changeRequests: [],
};
const { delivery, pods } = CELL;
const updateProblem: DeliveryCell['updateProblem'] = {
  scope: 'environment',
  reportedBy: 'ApplicationSet/services-dev',
  reason: 'image is missing',
  since: asOf,
  remedy: 'Correct the file',
};
const notDeployed = {
  delivery: { ...delivery, application: undefined, health: 'Unknown' },
  running: [],
} satisfies Partial<DeliveryCell>;
const invalid = { state: 'invalid', path, mistakes: ['image is missing'] };
const lost = {
  ...delivery,
  source: { state: 'unknown', reason: 'connection refused' },
} satisfies DeliveryCell['delivery'];
const paused = {
  ...pods,
  rollout: { phase: 'Paused', step: 1, steps: 6 },
} satisfies DeliveryCell['pods'];

const CASES: [title: string, state: string, Partial<DeliveryCell>][] = [
  ['the released image runs', 'healthy', {}],
  ['changes in Git do not reach it', 'blocked', { updateProblem }],
  [
    'changes in Git do not reach it, and Argo CD has no application yet',
    'blocked',
    { ...notDeployed, updateProblem },
  ],
  [
    'it fails, and changes in Git do not reach it',
    'degraded',
    { updateProblem, delivery: { ...delivery, health: 'Degraded' } },
  ],
  [
    'nothing is released where changes in Git do not arrive',
    'absent',
    { ...notDeployed, updateProblem, release: { state: 'absent', path } },
  ],
  ['Argo CD has no application', 'unknown', notDeployed],
  ['a canary waits', 'canary', { pods: paused }],
  [
    'objects differ from Git during a canary',
    'drift',
    { pods: paused, delivery: { ...delivery, sync: 'OutOfSync' } },
  ],
  [
    'the release file is invalid, and Argo CD does not respond',
    'invalid',
    { release: { ...invalid, state: 'invalid' }, delivery: lost },
  ],
  [
    'the release file was invalid when it was last read',
    'unknown',
    { release: { ...invalid, state: 'invalid', asOf } },
  ],
];

it.each(CASES)('when %s, it is %s', (_, state, change) => {
  expect(stateOfCell({ ...CELL, ...change })).toBe(state);
});
