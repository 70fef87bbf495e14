import { useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { FactList } from '../facts/FactList';
import { factsOf } from './factsOf';
import { StaleAlert } from './StaleAlert';
import styles from './IdentityCard.module.css';

/** Description, owner and tags of the page's entity; a warning when they are stale. */
export function IdentityCard() {
  const { entity } = useEntity();
  const { description } = entity.metadata;

  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          About
        </Text>
      </CardHeader>
      <CardBody>
        <div className={styles.body}>
          <StaleAlert entity={entity} />
          <Text as="p" color={description ? 'primary' : 'secondary'}>
            {description ?? 'No description yet.'}
          </Text>
          <FactList facts={factsOf(entity)} />
        </div>
      </CardBody>
    </Card>
  );
}
