import { stringifyEntityRef } from '@backstage/catalog-model';
import { Container, Text } from '@backstage/ui';
import { Panel, useEntities } from '@comptoir/plugin-portal-react';
import {
  useAllReadiness,
  watch,
  WATCHED,
} from '@comptoir/plugin-readiness-react';
import { RunSection } from '../run/RunSection';
import { ProcessRow } from './ProcessRow';
import styles from './ProcessesPage.module.css';

/**
 * Every process: its state, since when, and its checks; under `npm start` also the supervisor's view
 * of all processes and parts.
 */
export function ProcessesPage() {
  const watched = useEntities(WATCHED);
  const readinessOf = useAllReadiness();

  return (
    <main>
      <Container className={styles.page}>
        <Text as="p" color="secondary">
          Each process is checked every two seconds, and changes appear at once.
          A process without an answer for ten seconds is unknown.
        </Text>
        <Panel title="Processes" source="The catalog" loaded={watched}>
          {entities =>
            entities.length > 0 ? (
              <ul className={styles.list}>
                {watch(entities, readinessOf).map(one => (
                  <ProcessRow key={stringifyEntityRef(one.entity)} {...one} />
                ))}
              </ul>
            ) : (
              <Text as="p" color="secondary">
                No entity has a readiness target: add the annotation
                comptoir.dev/readiness to each process.
              </Text>
            )
          }
        </Panel>
        <RunSection />
      </Container>
    </main>
  );
}
