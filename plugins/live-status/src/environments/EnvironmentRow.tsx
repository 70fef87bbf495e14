import { Text } from '@backstage/ui';
import type { EnvironmentStatus } from '@comptoir/plugin-live-status-common';
import { isDeployed } from '@comptoir/plugin-live-status-react';
import { useId } from 'react';
import { UpdateNotice } from '../updates/UpdateNotice';
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

/** One environment: the state of each part, what runs, the reasons, and whether Git reaches it. */
export function EnvironmentRow({ status }: EnvironmentRowProps) {
  const heading = useId();
  const { environment, delivery, updateProblem } = status;
  return (
    <li className={styles.row} aria-labelledby={heading}>
      <Text as="h3" id={heading} weight="bold">
        {environment}
      </Text>
      {isDeployed(status) ? (
        <State status={status} />
      ) : (
        <Text as="p" color="secondary">
          Not deployed.
        </Text>
      )}
      {updateProblem && (
        <div className={styles.more}>
          <UpdateNotice
            environment={environment}
            problem={updateProblem}
            source={delivery.source}
          />
        </div>
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
