import type { EnvironmentStatus } from '@comptoir/plugin-live-status-common';
import {
  deliveryBadges,
  isDeployed,
  podsBadges,
  updateBadge,
} from '@comptoir/plugin-live-status-react';
import { useEffect, useRef, useState } from 'react';
import { backupBadge } from './backupBadge';

/**
 * Returns the states of the environments that changed last, as a text for a live
 * region; empty until the first change.
 */
export function useAnnouncement(
  environments: EnvironmentStatus[] | undefined,
): string {
  const known = useRef<ReadonlyMap<string, string>>();
  const [announcement, setAnnouncement] = useState('');

  useEffect(() => {
    if (!environments) {
      return;
    }
    const states = environments.map(describe);
    const before = known.current;
    known.current = new Map(states);
    const changed = before
      ? states.filter(([name, state]) => before.get(name) !== state)
      : [];
    if (changed.length > 0) {
      setAnnouncement(
        changed.map(([name, state]) => `${name}: ${state}.`).join(' '),
      );
    }
  }, [environments]);

  return announcement;
}

function describe(status: EnvironmentStatus): [name: string, state: string] {
  const { environment, delivery, pods, backup, updateProblem } = status;
  const badges = deliveryBadges(delivery)
    .concat(podsBadges(pods))
    .concat(backupBadge(backup))
    .concat(updateProblem ? [updateBadge(delivery.source)] : []);
  return [
    environment,
    isDeployed(status)
      ? badges.map(({ label }) => label).join(', ')
      : 'not deployed',
  ];
}
