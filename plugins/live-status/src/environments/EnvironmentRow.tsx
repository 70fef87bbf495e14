import { Text } from '@backstage/ui';
import type { EnvironmentStatus } from '@comptoir/plugin-live-status-common';
import { isDeployed } from '@comptoir/plugin-live-status-react';
import { useId } from 'react';
import { BackupCell } from './BackupCell';
import { DeliveryCell } from './DeliveryCell';
import styles from './EnvironmentRow.module.css';
import { PodsCell } from './PodsCell';
import { Reasons } from './Reasons';
import { reasonsOf } from './reasonsOf';
import { RunningCell } from './RunningCell';

interface EnvironmentRowProps {
  status: EnvironmentStatus;
}

/** One environment: the state of each part, what runs, and the reasons. */
export function EnvironmentRow({ status }: EnvironmentRowProps) {
  const heading = useId();
  return (
    <li className={styles.row} aria-labelledby={heading}>
      <Text as="h3" id={heading} weight="bold">
        {status.environment}
      </Text>
      {isDeployed(status) ? (
        <State status={status} />
      ) : (
        <Text as="p" color="secondary">
          Not deployed.
        </Text>
      )}
    </li>
  );
}

function State({ status }: EnvironmentRowProps) {
  const reasons = reasonsOf(status);
  return (
    <>
      <dl className={styles.cells}>
        <DeliveryCell delivery={status.delivery} />
        <PodsCell pods={status.pods} />
        <BackupCell backup={status.backup} />
        <RunningCell delivery={status.delivery} pods={status.pods} />
      </dl>
      {reasons.length > 0 && (
        <div className={styles.more}>
          <Reasons reasons={reasons} />
        </div>
      )}
    </>
  );
}
