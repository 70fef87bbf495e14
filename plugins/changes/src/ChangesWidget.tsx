import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useCallback } from 'react';
import { Panel, sentence, useLoaded } from '@comptoir/plugin-portal-react';
import { ChangeList } from './ChangeList';
import { changesApiRef } from './ChangesApi';

/** Milliseconds between two requests. */
const PAUSE = 30_000;

/** Recent commits of the repository, and the components that they touched. */
export function ChangesWidget() {
  const api = useApi(changesApiRef);
  const changes = useLoaded(
    useCallback(() => api.list(), [api]),
    PAUSE,
  );
  return (
    <Panel title="Recent changes" source="The portal backend" loaded={changes}>
      {({ items, reason }) =>
        items.length > 0 ? (
          <ChangeList changes={items} />
        ) : (
          <Text as="p" color="secondary">
            {reason
              ? `Unknown: ${sentence(reason)}`
              : 'Nothing has been committed yet.'}
          </Text>
        )
      }
    </Panel>
  );
}
