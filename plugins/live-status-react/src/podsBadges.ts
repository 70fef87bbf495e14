import type { PodsStatus } from '@comptoir/plugin-live-status-common';
import type { StateBadgeProps, Tone } from '@comptoir/plugin-portal-react';

type Rollout = NonNullable<PodsStatus['rollout']>;

/**
 * Returns the readiness of pods, and the step of a rollout that is not finished.
 *
 * @public
 */
export function podsBadges(
  pods: Omit<PodsStatus, 'images'>,
): StateBadgeProps[] {
  if (pods.source.state === 'unknown') {
    return [{ tone: 'unknown', label: 'Pods unknown' }];
  }
  return [readyBadge(pods), rolloutBadge(pods.rollout)].filter(
    badge => badge !== undefined,
  );
}

function readyBadge(pods: Omit<PodsStatus, 'images'>): StateBadgeProps {
  const { ready, wanted } = pods;
  if (wanted === 0) {
    return { tone: 'warning', label: 'Scaled to 0 pods' };
  }
  return {
    tone: toneOfPods(pods),
    label: `${ready} of ${wanted} ${wanted === 1 ? 'pod' : 'pods'} ready`,
  };
}

function toneOfPods({
  ready,
  wanted,
  problems,
}: Omit<PodsStatus, 'images'>): Tone {
  if (problems.length > 0) {
    return ready === 0 ? 'danger' : 'warning';
  }
  return ready < wanted ? 'progress' : 'success';
}

const PHASES: Record<Rollout['phase'], StateBadgeProps | undefined> = {
  Healthy: undefined,
  Progressing: { tone: 'progress', label: 'progressing' },
  Paused: { tone: 'progress', label: 'paused' },
  Degraded: { tone: 'danger', label: 'degraded' },
  Unknown: { tone: 'unknown', label: 'unknown' },
};

function rolloutBadge(rollout?: Rollout): StateBadgeProps | undefined {
  const phase = rollout && PHASES[rollout.phase];
  if (!phase) {
    return undefined;
  }
  const { step, steps } = rollout;
  if (step === undefined || !steps) {
    return { tone: phase.tone, label: `Rollout ${phase.label}` };
  }
  const current = Math.min(step + 1, steps);
  return {
    tone: phase.tone,
    label: `Canary step ${current} of ${steps}, ${phase.label}`,
  };
}
