import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { ChangeRequestDetails } from '@comptoir/plugin-change-requests-common';
import { changeRequestsApiRef } from '../ChangeRequestsApi';
import { describeRules } from '../describeRules';
import { ActionButton } from './ActionButton';
import styles from './ChangeRequestPage.module.css';

interface ActionsProps {
  request: ChangeRequestDetails;
  onChange: () => void;
}

const NAMES = { approve: 'Approve', merge: 'Merge', close: 'Close' };
const ENDED = {
  merged: 'This change request is merged.',
  closed: 'This change request was closed without a merge.',
};

/** Buttons to approve, merge and close, and why some of them are disabled. */
export function Actions({ request, onChange }: ActionsProps) {
  const api = useApi(changeRequestsApiRef);
  const { id, head, branch, target, state, rules, actions } = request;
  if (state === 'merged' || state === 'closed') {
    return <Text as="p">{ENDED[state]}</Text>;
  }
  const refusals = (['approve', 'merge', 'close'] as const).flatMap(action => {
    const answer = actions[action];
    return answer.allowed ? [] : [{ action, reason: answer.reason }];
  });
  return (
    <>
      <Text as="p" color="secondary">
        {describeRules(rules)}
      </Text>
      <div className={styles.buttons}>
        <ActionButton
          label="Approve"
          variant="secondary"
          isDisabled={!actions.approve.allowed}
          title="Approve this change request?"
          description={`Your approval holds for the commit ${head.slice(0, 8)}. It is withdrawn when the branch moves.`}
          act={() => api.approve(id, head)}
          onDone={onChange}
        />
        <ActionButton
          label="Merge"
          variant="primary"
          isDisabled={!actions.merge.allowed}
          title="Merge this change request?"
          description={`This merges ${branch} at ${head.slice(0, 8)} into ${target} and deletes the branch.`}
          act={() => api.merge(id, head)}
          onDone={onChange}
        />
        <ActionButton
          label="Close"
          variant="tertiary"
          isDisabled={!actions.close.allowed}
          title="Close without a merge?"
          description={`This deletes the branch ${branch}. A closed change request cannot be opened again.`}
          act={() => api.close(id)}
          onDone={onChange}
        />
      </div>
      {refusals.length > 0 && (
        <ul className={styles.list} aria-label="Unavailable actions">
          {refusals.map(({ action, reason }) => (
            <li key={action}>
              <Text color="secondary">
                {NAMES[action]} is unavailable: {reason}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
