import { getCompoundEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import type { EntityChanges } from '@comptoir/plugin-changes-common';
import { Panel, sentence, useLoaded } from '@comptoir/plugin-portal-react';
import { useCallback } from 'react';
import { changesApiRef } from '../ChangesApi';
import { EntityChange } from './EntityChange';
import styles from './EntityChangesCard.module.css';

/** The newest commits that touched the files of the page's entity. */
export function EntityChangesCard() {
  const { entity } = useEntity();
  const api = useApi(changesApiRef);
  const changes = useLoaded(
    useCallback(() => api.listFor(getCompoundEntityRef(entity)), [api, entity]),
  );
  return (
    <Panel title="Changes" source="The portal backend" loaded={changes}>
      {value => (
        <div className={styles.body}>
          <Text as="p" variant="body-small" color="secondary">
            {summaryOf(value)}
          </Text>
          {value.items.length > 0 && (
            <ul className={styles.list}>
              {value.items.map(change => (
                <EntityChange key={change.id} {...change} />
              ))}
            </ul>
          )}
        </div>
      )}
    </Panel>
  );
}

function summaryOf({ path, items, reason }: EntityChanges): string {
  if (reason) {
    return `Unknown: ${sentence(reason)}`;
  }
  return items.length > 0
    ? `The newest commits that touched ${path}.`
    : `No commit has touched ${path} yet.`;
}
