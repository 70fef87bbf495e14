import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useCallback } from 'react';
import { Panel, useLoaded } from '@comptoir/plugin-portal-react';
import { descriptionsApiRef } from './DescriptionsApi';
import styles from './DescriptionsWidget.module.css';

/** Milliseconds between two requests. */
const PAUSE = 10_000;

/** Catalog files with errors; renders nothing when there are none. */
export function DescriptionsWidget() {
  const api = useApi(descriptionsApiRef);
  const load = useCallback(() => api.list(), [api]);
  const loaded = useLoaded(load, PAUSE);
  if (!loaded.error && !loaded.value?.length) {
    return <></>;
  }

  return (
    <Panel
      title="Catalog files with errors"
      source="The portal backend"
      loaded={loaded}
    >
      {problems => (
        <ul className={styles.list}>
          {problems.map(({ location, line, message, advice }) => (
            <li key={`${location} ${line} ${message}`}>
              <Text as="p" weight="bold" className={styles.file}>
                {location.replace(/^(file|url):/, '')}
                {line === undefined ? '' : `:${line}`}
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
