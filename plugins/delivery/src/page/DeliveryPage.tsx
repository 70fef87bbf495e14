import { useAppSearchParams } from '@backstage/frontend-plugin-api';
import { Container, Skeleton, Text } from '@backstage/ui';
import type { DeliveryMatrix } from '@comptoir/plugin-delivery-common';
import { describeFailure } from '@comptoir/plugin-portal-react';
import { useMatrix } from '../useMatrix';
import { arrange } from './arrange';
import styles from './DeliveryPage.module.css';
import { Filters } from './Filters';
import { Problems } from './Problems';
import { Services } from './Services';
import { parametersOf, viewOf, type View } from './View';

/** Every service in every environment. */
export function DeliveryPage() {
  const { value, error } = useMatrix();
  return (
    <main>
      <Container className={styles.page}>
        <Text as="p" color="secondary">
          What runs and what is released in each environment, and how far apart
          they are. Each change in a cluster or in Git appears at once.
        </Text>
        {error && (
          <Text as="p">{describeFailure('The portal backend', error)}</Text>
        )}
        {!value && !error && <Skeleton height={320} />}
        {value && <Loaded matrix={value} />}
      </Container>
    </main>
  );
}

function Loaded({ matrix }: { matrix: DeliveryMatrix }) {
  const [parameters, setParameters] = useAppSearchParams();
  const view = viewOf(parameters);
  const rows = arrange(matrix.rows, view);
  const change = (changed: Partial<View>) =>
    setParameters(parametersOf({ ...view, ...changed }), { replace: true });
  return (
    <>
      <Problems problems={matrix.problems} />
      <Filters view={view} owners={ownersOf(matrix)} onChange={change} />
      {matrix.rows.length === 0 ? (
        <Text as="p">
          There is no service yet: neither Git, nor a cluster, nor the catalog
          has one. The template Service creates one.
        </Text>
      ) : (
        <Services
          key={JSON.stringify(view)}
          matrix={matrix}
          rows={rows}
          onReset={() => setParameters({})}
        />
      )}
    </>
  );
}

function ownersOf({ rows }: DeliveryMatrix): string[] {
  return [...new Set(rows.flatMap(({ owners }) => owners))].sort();
}
