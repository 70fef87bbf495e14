import { VisuallyHidden } from '@backstage/ui';
import type {
  ClusterStatus,
  EnvironmentStatus,
} from '@comptoir/plugin-live-status-common';
import { Panel } from '@comptoir/plugin-portal-react';
import { hasData } from '../status/hasData';
import { useEntityStatus } from '../status/useEntityStatus';
import { ClusterNotice } from './ClusterNotice';
import { EnvironmentRow } from './EnvironmentRow';
import styles from './EnvironmentsCard.module.css';
import { useAnnouncement } from './useAnnouncement';
import { useClusters } from '../status/useClusters';

/**
 * The state of the page's entity in every environment, and clusters that are not
 * connected. Renders nothing when no cluster is configured.
 */
export function EnvironmentsCard() {
  const loaded = useEntityStatus();
  const environments = loaded.value?.environments;
  const clusters = useClusters(environments?.some(isUncertain) ?? false);
  const announcement = useAnnouncement(environments);

  const notices = (clusters.value ?? []).filter(
    ({ state }) => state !== 'connected',
  );
  if (clusters.value?.length === 0) {
    return <></>;
  }
  return (
    <section className={styles.wide} aria-label="Environments">
      <Panel
        title="Environments"
        source="The portal backend"
        loaded={{ value: environments, error: loaded.error }}
      >
        {shown => <Rows environments={shown} notices={notices} />}
      </Panel>
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </section>
  );
}

interface RowsProps {
  environments: EnvironmentStatus[];
  notices: ClusterStatus[];
}

function Rows({ environments, notices }: RowsProps) {
  const rows = environments.filter(one => !isExplained(one, notices));
  return (
    <>
      {notices.map(cluster => (
        <ClusterNotice key={cluster.name} cluster={cluster} />
      ))}
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map(one => (
            <EnvironmentRow
              key={`${one.cluster} ${one.environment}`}
              status={one}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** Returns true when there is no data, and the notice of the cluster explains it. */
function isExplained(one: EnvironmentStatus, notices: ClusterStatus[]) {
  return (
    !sourcesOf(one).some(hasData) &&
    notices.some(({ name }) => name === one.cluster)
  );
}

function sourcesOf({ delivery, pods, backup }: EnvironmentStatus) {
  return [delivery.source, pods.source, backup.source];
}

function isUncertain(one: EnvironmentStatus): boolean {
  return sourcesOf(one).some(({ state }) => state === 'unknown');
}
