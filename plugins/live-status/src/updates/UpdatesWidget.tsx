import { Text } from '@backstage/ui';
import { useAllApplicationStatuses } from '@comptoir/plugin-live-status-react';
import { Panel } from '@comptoir/plugin-portal-react';
import { LastData } from '../status/LastData';
import { useClusters } from '../status/useClusters';
import { problemsOf, type EnvironmentProblem } from './problemsOf';
import { unknownsOf, type UnknownUpdates } from './unknownsOf';
import { UpdateNotice } from './UpdateNotice';
import styles from './UpdatesWidget.module.css';

/**
 * Environments that changes in Git do not reach, and those of which this is unknown.
 * Renders nothing when changes in Git reach all.
 */
export function UpdatesWidget() {
  const { value, error } = useAllApplicationStatuses();
  const statuses = [...(value?.values() ?? [])];
  const isUncertain = unknownsOf(statuses, []).length > 0;
  const clusters = useClusters(isUncertain);

  const problems = problemsOf(statuses);
  const unknowns = unknownsOf(statuses, clusters.value ?? []);
  if (!error && problems.length === 0 && unknowns.length === 0) {
    return <></>;
  }
  return (
    <Panel
      title={problems.length > 0 ? 'Not updated from Git' : 'Updates from Git'}
      source="The portal backend"
      loaded={error ? { error } : { value: { problems, unknowns } }}
    >
      {shown => (
        <ul className={styles.list}>
          {shown.problems.map(problemRow)}
          {shown.unknowns.map(unknownRow)}
        </ul>
      )}
    </Panel>
  );
}

function problemRow({
  environment,
  application,
  problem,
  source,
}: EnvironmentProblem) {
  return (
    <li key={`${environment} ${problem.reportedBy}`} className={styles.row}>
      <Text as="h3" weight="bold">
        {application ? `${application} in ${environment}` : environment}
      </Text>
      <UpdateNotice
        environment={environment}
        problem={problem}
        source={source}
      />
    </li>
  );
}

function unknownRow({ reason, environments }: UnknownUpdates) {
  return (
    <li key={reason} className={styles.row}>
      <Text as="h3" weight="bold">
        {environments.join(', ')}
      </Text>
      <LastData source={{ state: 'unknown', reason }} />
    </li>
  );
}
