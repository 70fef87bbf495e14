import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { APPLICATION_ANNOTATION } from '@comptoir/plugin-live-status-common';
import { Panel } from '@comptoir/plugin-portal-react';
import { Matrix } from '../matrix/Matrix';
import { Problems } from '../page/Problems';
import { deliveryRouteRef } from '../routes';
import { useMatrix } from '../useMatrix';
import styles from './ReleasesCard.module.css';

/** What runs and what is released of the page's component, in every environment. */
export function ReleasesCard() {
  const { entity } = useEntity();
  const loaded = useMatrix();
  const linkTo = useRouteRef(deliveryRouteRef);
  const service = entity.metadata.annotations?.[APPLICATION_ANNOTATION];
  return (
    <section className={styles.wide} aria-label="Releases">
      <Panel title="Releases" source="The portal backend" loaded={loaded}>
        {matrix => {
          const row = matrix.rows.find(one => one.service === service);
          return (
            <>
              <Problems problems={matrix.problems} />
              {row ? (
                <>
                  {row.problem && <Text as="p">{row.problem}</Text>}
                  <Matrix matrix={matrix} rows={[row]} isSingle />
                </>
              ) : (
                <Text as="p" color="secondary">
                  Unknown: neither the branch nor a cluster has the service{' '}
                  {service}.
                </Text>
              )}
              {linkTo && <Link href={linkTo()}>All services</Link>}
            </>
          );
        }}
      </Panel>
    </section>
  );
}
