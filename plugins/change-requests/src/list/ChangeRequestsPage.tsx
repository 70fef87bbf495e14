import { useApi, useAppSearchParams } from '@backstage/frontend-plugin-api';
import { Container, Text } from '@backstage/ui';
import { ACTIVE_STATES } from '@comptoir/plugin-change-requests-common';
import { Panel, sentence } from '@comptoir/plugin-portal-react';
import { useCallback, type ReactNode } from 'react';
import { changeRequestsApiRef } from '../ChangeRequestsApi';
import { describeRules } from '../describeRules';
import { useFollowed } from '../useFollowed';
import { ChangeRequestList } from './ChangeRequestList';
import styles from './ChangeRequestsPage.module.css';
import { StateFilter, stateChoiceOf, type StateChoice } from './StateFilter';

const EMPTY: Record<StateChoice, string> = {
  active: 'No change request is open. Templates and promotions open them.',
  merged: 'No change request has been merged yet.',
  closed: 'No change request has been closed without a merge.',
  all: 'There are no change requests yet.',
};

/** Every change request, filtered by state. */
export function ChangeRequestsPage() {
  const api = useApi(changeRequestsApiRef);
  const [parameters, setParameters] = useAppSearchParams();
  const choice = stateChoiceOf(parameters.get('state'));
  const loaded = useFollowed(useCallback(() => api.list(), [api]));

  return (
    <main>
      <Container className={styles.page}>
        <Text as="p" color="secondary">
          A change request is a branch of the repository that somebody proposes
          for review. {loaded.value && describeRules(loaded.value.rules)}
        </Text>
        <StateFilter
          value={choice}
          onChange={state => setParameters({ state })}
        />
        <Panel
          title="Change requests"
          source="The portal backend"
          loaded={loaded}
        >
          {({ items, unavailable }) => {
            if (unavailable) {
              return <Note>Unknown: {sentence(unavailable)}</Note>;
            }
            const chosen = items.filter(({ state }) =>
              choice === 'active'
                ? ACTIVE_STATES.includes(state)
                : choice === 'all' || state === choice,
            );
            return chosen.length > 0 ? (
              <ChangeRequestList items={chosen} />
            ) : (
              <Note>{EMPTY[choice]}</Note>
            );
          }}
        </Panel>
      </Container>
    </main>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Text as="p" color="secondary">
      {children}
    </Text>
  );
}
