import type { EnvironmentStatus } from '@comptoir/plugin-live-status-common';
import { summarize } from './summarize';
import { healthyEnvironment } from './testing/healthyEnvironment';

const healthy = (environment: string) =>
  healthyEnvironment('products', environment);
const UNKNOWN = { state: 'unknown', reason: 'stopped' } as const;

function degraded(environment: string): EnvironmentStatus {
  const { delivery, ...rest } = healthy(environment);
  return { ...rest, delivery: { ...delivery, health: 'Degraded' } };
}

function withoutDelivery(environment: string): EnvironmentStatus {
  const { delivery, ...rest } = healthy(environment);
  return { ...rest, delivery: { ...delivery, source: UNKNOWN } };
}

function withPods(pods: Partial<EnvironmentStatus['pods']>): EnvironmentStatus {
  const one = healthy('dev');
  return { ...one, pods: { ...one.pods, ...pods } };
}

function notDeployed(environment: string): EnvironmentStatus {
  const { delivery, namespace, ...rest } = healthy(environment);
  return { ...rest, delivery: { ...delivery, application: undefined } };
}

const summaryOf = (...environments: EnvironmentStatus[]) =>
  summarize({ application: 'products', environments });

const UPDATE_PROBLEM = {
  scope: 'environment',
  reportedBy: 'ApplicationSet/services-staging',
  reason: 'it does not parse',
  since: '2026-11-30T08:00:00Z',
  remedy: 'Correct it',
} as const;

describe('summarize', () => {
  it('is healthy when every environment is', () => {
    expect(summaryOf(healthy('dev'), healthy('staging'))).toEqual({
      tone: 'success',
      label: 'Healthy',
    });
  });

  it('names the environments that changes in Git do not reach', () => {
    expect(
      summaryOf(healthy('dev'), {
        ...healthy('staging'),
        updateProblem: UPDATE_PROBLEM,
      }),
    ).toEqual({ tone: 'danger', label: 'Not updated in staging' });
  });

  it('leaves out an update problem that is only the last known one', () => {
    expect(
      summaryOf({
        ...withoutDelivery('staging'),
        updateProblem: UPDATE_PROBLEM,
      }),
    ).toEqual({ tone: 'unknown', label: 'Delivery unknown in staging' });
  });

  it('names the worst state and its environments', () => {
    expect(
      summaryOf(withoutDelivery('dev'), degraded('staging'), degraded('demo')),
    ).toEqual({ tone: 'danger', label: 'Degraded in staging, demo' });
  });

  it('is unknown when one environment has no current data', () => {
    expect(summaryOf(healthy('dev'), withoutDelivery('staging'))).toEqual({
      tone: 'unknown',
      label: 'Delivery unknown in staging',
    });
  });

  it('reports pods that are not ready although Argo CD reports health', () => {
    expect(summaryOf(withPods({ ready: 0, problems: ['crashed'] }))).toEqual({
      tone: 'danger',
      label: '0 of 2 pods ready in dev',
    });
  });

  it('counts a paused canary as neither success nor failure', () => {
    expect(
      summaryOf(withPods({ rollout: { phase: 'Paused', step: 1, steps: 6 } })),
    ).toEqual({
      tone: 'progress',
      label: 'Canary step 2 of 6, paused in dev',
    });
  });

  it('leaves out environments without the application', () => {
    expect(summaryOf(healthy('dev'), notDeployed('production'))).toMatchObject({
      label: 'Healthy',
    });
    expect(summaryOf(notDeployed('dev'))).toMatchObject({
      label: 'Not deployed',
    });
  });

  it('has no state without environments', () => {
    expect(summaryOf()).toBeUndefined();
  });
});
