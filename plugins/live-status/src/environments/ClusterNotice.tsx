import { Text } from '@backstage/ui';
import type { ClusterStatus } from '@comptoir/plugin-live-status-common';
import {
  formatAge,
  sentence,
  StateBadge,
  useNow,
  type StateBadgeProps,
} from '@comptoir/plugin-portal-react';
import styles from './ClusterNotice.module.css';

const BADGES: Record<ClusterStatus['state'], StateBadgeProps> = {
  connecting: { tone: 'progress', label: 'Connecting' },
  connected: { tone: 'success', label: 'Connected' },
  disconnected: { tone: 'unknown', label: 'Not connected' },
};

interface ClusterNoticeProps {
  cluster: ClusterStatus;
}

/** A cluster that is not connected: for how long, why, and what to do about it. */
export function ClusterNotice({ cluster }: ClusterNoticeProps) {
  const { name, environments, state, reason, remedy, since } = cluster;
  const now = useNow();
  return (
    <div className={styles.notice} role="group" aria-label={`Cluster ${name}`}>
      <div className={styles.head}>
        <Text as="h3" weight="bold">
          Cluster {name}
        </Text>
        <StateBadge {...BADGES[state]} />
        <Text variant="body-small" color="secondary">
          for {formatAge(now - Date.parse(since))}
          {environments.length > 0 && `, runs ${environments.join(', ')}`}
        </Text>
      </div>
      {reason && <Text as="p">{sentence(reason)}</Text>}
      {remedy && (
        <Text as="p" color="secondary">
          {sentence(remedy)}
        </Text>
      )}
    </div>
  );
}
