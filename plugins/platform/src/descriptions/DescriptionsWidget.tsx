import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useCallback } from 'react';
import { descriptionsApiRef } from '../api/DescriptionsApi';
import { Panel } from '../loading/Panel';
import { useLoaded } from '../loading/useLoaded';
import styles from './DescriptionsWidget.module.css';

const EVERY_MS = 10_000;

/** Catalog files that cannot be taken in; not there when all can. */
export function DescriptionsWidget() {
  const api = useApi(descriptionsApiRef);
  const load = useCallback(() => api.list(), [api]);
  const loaded = useLoaded(load, EVERY_MS);
  if (!loaded.error && !loaded.value?.length) return <></>;

  return (
    <Panel
      title="Catalog files with errors"
      source="The portal's backend"
      loaded={loaded}
    >
      {problems => (
        <ul className={styles.list}>
          {problems.map(({ location, message, advice }) => (
            <li key={`${location} ${message}`}>
              <Text as="p" weight="bold" className={styles.file}>
                {location.replace(/^(file|url):/, '')}
              </Text>
              <Text as="p" className={styles.file}>
                {message}
              </Text>
              <Text as="p" color="secondary">
                {advice}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
