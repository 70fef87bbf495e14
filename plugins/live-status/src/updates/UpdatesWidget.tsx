import { Text } from '@backstage/ui';
import { useAllApplicationStatuses } from '@comptoir/plugin-live-status-react';
import { Panel } from '@comptoir/plugin-portal-react';
import { problemsOf } from './problemsOf';
import { UpdateNotice } from './UpdateNotice';
import styles from './UpdatesWidget.module.css';

/** Environments that changes in Git do not reach. Renders nothing when there are none. */
export function UpdatesWidget() {
  const { value } = useAllApplicationStatuses();
  const problems = problemsOf(value?.values() ?? []);
  if (problems.length === 0) {
    return <></>;
  }

  return (
    <Panel
      title="Not updated from Git"
      source="The portal backend"
      loaded={{ value: problems }}
    >
      {shown => (
        <ul className={styles.list}>
          {shown.map(({ environment, application, problem }) => (
            <li
              key={`${environment} ${problem.reportedBy}`}
              className={styles.row}
            >
              <Text as="h3" weight="bold">
                {application ? `${application} in ${environment}` : environment}
              </Text>
              <UpdateNotice environment={environment} problem={problem} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
