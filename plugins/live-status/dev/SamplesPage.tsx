import { TestApiProvider } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Container, Text } from '@backstage/ui';
import { APPLICATION_ANNOTATION } from '@comptoir/plugin-live-status-common';
import { liveStatusDouble } from '@comptoir/plugin-live-status-react/testUtils';
import { BackupsCard } from '../src/backups/BackupsCard';
import { EnvironmentsCard } from '../src/environments/EnvironmentsCard';
import { HistoryCard } from '../src/history/HistoryCard';
import styles from './SamplesPage.module.css';
import { samples, type Sample } from './samples';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'products',
    annotations: { [APPLICATION_ANNOTATION]: 'products' },
  },
};

function apisOf({ environments, clusters }: Sample) {
  const { apis } = liveStatusDouble({
    applications: async () => [{ application: 'products', environments }],
    clusters: clusters && (async () => clusters),
  });
  return apis;
}
const shown = samples.map(sample => ({
  title: sample.title,
  apis: apisOf(sample),
}));

/** The cards of each sample, one sample below the other. */
export function SamplesPage() {
  return (
    <Container className={styles.page}>
      {shown.map(({ title, apis }) => (
        <section key={title} className={styles.cards} aria-label={title}>
          <Text as="h2" variant="title-small">
            {title}
          </Text>
          <TestApiProvider apis={apis}>
            <EntityProvider entity={entity}>
              <EnvironmentsCard />
              <BackupsCard />
              <HistoryCard />
            </EntityProvider>
          </TestApiProvider>
        </section>
      ))}
    </Container>
  );
}
