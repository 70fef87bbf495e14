import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useCallback } from 'react';
import { changesApiRef } from '../api/ChangesApi';
import { Panel } from '../loading/Panel';
import { useLoaded } from '../loading/useLoaded';
import { sentence } from '../readiness/sentence';
import { ChangeList } from './ChangeList';

/** Between two looks, ms. */
const PAUSE = 30_000;

/** What changed lately in the repository, and what it touched. */
export function ChangesWidget() {
  const api = useApi(changesApiRef);
  const changes = useLoaded(
    useCallback(() => api.list(), [api]),
    PAUSE,
  );
  return (
    <Panel title="What changed" source="The portal" loaded={changes}>
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
