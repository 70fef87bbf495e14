import { stringifyEntityRef } from '@backstage/catalog-model';
import { Container, Header, Text } from '@backstage/ui';
import { useEntities } from '../entities/useEntities';
import { Panel } from '../loading/Panel';
import { useAllReadiness } from '../readiness/useAllReadiness';
import { watch, WATCHED } from '../readiness/watched';
import { ProcessRow } from './ProcessRow';
import styles from './ProcessesPage.module.css';

/** Every process: how it is doing, since when, and what it can use. */
export function ProcessesPage() {
  const watched = useEntities(WATCHED);
  const readinessOf = useAllReadiness();

  return (
    <main>
      <Header
        title="Platform"
        description="Each process is asked every two seconds; what changes is here at once. What has not answered for ten seconds is unknown."
      />
      <Container className={styles.page}>
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
                Nothing in the catalog says how it is doing: add the annotation
                comptoir.dev/readiness to what runs.
              </Text>
            )
          }
        </Panel>
      </Container>
    </main>
  );
}
