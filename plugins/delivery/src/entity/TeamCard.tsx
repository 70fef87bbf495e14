import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import { Panel } from '@comptoir/plugin-portal-react';
import { Matrix } from '../matrix/Matrix';
import { Problems } from '../page/Problems';
import { deliveryRouteRef } from '../routes';
import { useMatrix } from '../useMatrix';
import styles from './ReleasesCard.module.css';

/** Services that the card lists; the page lists all. */
const MOST = 20;

/** What runs and what is released of the services that the page's group owns. */
export function TeamCard() {
  const { entity } = useEntity();
  const loaded = useMatrix();
  const linkTo = useRouteRef(deliveryRouteRef);
  const owner = stringifyEntityRef(entity);
  return (
    <section className={styles.wide} aria-label="Delivery">
      <Panel title="Delivery" source="The portal backend" loaded={loaded}>
        {matrix => {
          const rows = matrix.rows.filter(row => row.owners.includes(owner));
          return (
            <>
              <Problems problems={matrix.problems} />
              {rows.length > 0 ? (
                <Matrix matrix={matrix} rows={rows.slice(0, MOST)} />
              ) : (
                <Text as="p" color="secondary">
                  The group owns no service.
                </Text>
              )}
              {linkTo && rows.length > 0 && (
                <Link href={`${linkTo()}?owner=${encodeURIComponent(owner)}`}>
                  {rows.length > MOST
                    ? `All ${rows.length} services of the group`
                    : 'Filter and sort them'}
                </Link>
              )}
            </>
          );
        }}
      </Panel>
    </section>
  );
}
