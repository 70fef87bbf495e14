import { Text } from '@backstage/ui';
import type { UpdateProblem } from '@comptoir/plugin-live-status-common';
import { updateBadge } from '@comptoir/plugin-live-status-react';
import {
  formatAge,
  sentence,
  StateBadge,
  useNow,
} from '@comptoir/plugin-portal-react';
import styles from './UpdateNotice.module.css';

interface UpdateNoticeProps {
  environment: string;
  problem: UpdateProblem;
}

/** Changes in Git that do not reach an environment: since when, which file, why, and what to do. */
export function UpdateNotice({ environment, problem }: UpdateNoticeProps) {
  const { scope, file, key, reason, since, remedy } = problem;
  const now = useNow();
  const what =
    scope === 'environment'
      ? `every application of ${environment}`
      : 'this application';
  return (
    <div
      className={styles.notice}
      role="group"
      aria-label={`Updates of ${environment}`}
    >
      <div className={styles.head}>
        <StateBadge {...updateBadge} />
        <Text variant="body-small" color="secondary">
          {what}, for {formatAge(now - Date.parse(since))}; what runs stays
        </Text>
      </div>
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
