import { Text } from '@backstage/ui';
import type {
  Source,
  UpdateProblem,
} from '@comptoir/plugin-live-status-common';
import { updateBadge } from '@comptoir/plugin-live-status-react';
import {
  formatAge,
  sentence,
  StateBadge,
  useNow,
} from '@comptoir/plugin-portal-react';
import { LastData } from '../status/LastData';
import styles from './UpdateNotice.module.css';

interface UpdateNoticeProps {
  environment: string;
  problem: UpdateProblem;
  /** Whether the problem is current, or the last known one. */
  source: Source;
}

/** Changes in Git that do not reach an environment: since when, which file, why, and what to do. */
export function UpdateNotice(props: UpdateNoticeProps) {
  const { environment, problem, source } = props;
  const { file, key, reason, remedy } = problem;
  return (
    <div
      className={styles.notice}
      role="group"
      aria-label={`Updates of ${environment}`}
    >
      {source.state === 'current' ? (
        <CurrentHead {...props} />
      ) : (
        <LastKnownHead {...props} />
      )}
      {file && (
        <Text as="p">
          <code>{file}</code>
          {key && (
            <>
              , key <code>{key}</code>
            </>
          )}
        </Text>
      )}
      <Text as="p">{sentence(reason)}</Text>
      <Text as="p" color="secondary">
        {sentence(remedy)}
      </Text>
    </div>
  );
}

function CurrentHead({ environment, problem, source }: UpdateNoticeProps) {
  const now = useNow();
  const age = formatAge(now - Date.parse(problem.since));
  return (
    <div className={styles.head}>
      <StateBadge {...updateBadge(source)} />
      <Text variant="body-small" color="secondary">
        {describeScope(environment, problem)}, for {age}; what runs stays
      </Text>
    </div>
  );
}

function LastKnownHead({ environment, problem, source }: UpdateNoticeProps) {
  return (
    <>
      <LastData source={source} />
      <Text as="p">
        Changes in Git did not reach {describeScope(environment, problem)}.
      </Text>
    </>
  );
}

function describeScope(environment: string, { scope }: UpdateProblem): string {
  return scope === 'environment'
    ? `every application of ${environment}`
    : 'this application';
}
