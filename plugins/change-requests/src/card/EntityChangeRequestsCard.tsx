import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { ACTIVE_STATES } from '@comptoir/plugin-change-requests-common';
import { Panel, sentence } from '@comptoir/plugin-portal-react';
import { useCallback } from 'react';
import { changeRequestsApiRef } from '../ChangeRequestsApi';
import { ChangeRequestList } from '../list/ChangeRequestList';
import { useFollowed } from '../useFollowed';

/** The open change requests that change the page's entity. */
export function EntityChangeRequestsCard() {
  const { entity } = useEntity();
  const api = useApi(changeRequestsApiRef);
  const loaded = useFollowed(
    useCallback(() => api.list(stringifyEntityRef(entity)), [api, entity]),
  );
  return (
    <Panel
      title="Open change requests"
      source="The portal backend"
      loaded={loaded}
    >
      {({ items, unavailable }) => {
        const open = items.filter(({ state }) => ACTIVE_STATES.includes(state));
        return open.length > 0 ? (
          <ChangeRequestList items={open} />
        ) : (
          <Text as="p" color="secondary">
            {unavailable
              ? `Unknown: ${sentence(unavailable)}`
              : 'No change request for it is open.'}
          </Text>
        );
      }}
    </Panel>
  );
}
