import type {
  ApplicationStatus,
  EnvironmentStatus,
} from '@comptoir/plugin-live-status-common';
import type { StateBadgeProps, Tone } from '@comptoir/plugin-portal-react';
import { deliveryBadges } from './deliveryBadges';
import { isDeployed } from './isDeployed';
import { podsBadges } from './podsBadges';
import { updateBadge } from './updateBadge';

const WORST_FIRST: Tone[] = [
  'danger',
  'warning',
  'unknown',
  'progress',
  'success',
];

/**
 * Returns the worst state of an application over its environments, like
 * `Degraded in staging`. Backups do not count. Undefined when there are no
 * environments.
 *
 * @public
 */
export function summarize(
  status: ApplicationStatus,
): StateBadgeProps | undefined {
  const deployed = status.environments.filter(isDeployed);
  if (deployed.length === 0) {
    return status.environments.length === 0
      ? undefined
      : { tone: 'unknown', label: 'Not deployed' };
  }
  const states = deployed.map(one => ({
    environment: one.environment,
    ...worstOf(badgesOf(one)),
  }));
  const { tone, label } = worstOf(states);
  if (tone === 'success') {
    return { tone, label: 'Healthy' };
  }
  const environments = states
    .filter(state => state.label === label)
    .map(({ environment }) => environment);
  return { tone, label: `${label} in ${environments.join(', ')}` };
}

function badgesOf(status: EnvironmentStatus): StateBadgeProps[] {
  const { delivery, pods, updateProblem } = status;
  return deliveryBadges(delivery)
    .concat(podsBadges(pods))
    .concat(updateProblem ? [updateBadge(delivery.source)] : []);
}

/** Returns the worst badge, the first of those that are equally bad. */
function worstOf<T extends StateBadgeProps>(badges: T[]): T {
  return badges.reduce((worst, badge) =>
    WORST_FIRST.indexOf(badge.tone) < WORST_FIRST.indexOf(worst.tone)
      ? badge
      : worst,
  );
}
