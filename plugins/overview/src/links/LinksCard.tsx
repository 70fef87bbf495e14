import { getCompoundEntityRef } from '@backstage/catalog-model';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { describeFailure } from '@comptoir/plugin-portal-react';
import { FactList } from '../facts/FactList';
import styles from './LinksCard.module.css';
import { linkFactsOf } from './linkFactsOf';
import { useContacts } from './useContacts';
import { useProcessLinks } from './useProcessLinks';

/**
 * Links of the page's entity: its process, code, documents, APIs, and the contact
 * of its owner. Links that do not exist are left out.
 */
export function LinksCard() {
  const { entity } = useEntity();
  const linkTo = useEntityRefLink();
  const process = useProcessLinks(entity);
  const contacts = useContacts(entity);
  const facts = linkFactsOf({
    entity,
    page: linkTo(getCompoundEntityRef(entity)),
    process: process.value ?? {},
    contacts: contacts.value ?? [],
  });
  const failures = [
    process.error && describeFailure('The portal backend', process.error),
    contacts.error && describeFailure('The catalog', contacts.error),
  ].filter(failure => failure !== undefined);

  if (facts.length + failures.length === 0) {
    return <></>;
  }
  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          Links
        </Text>
      </CardHeader>
      <CardBody className={styles.body}>
        {failures.map(failure => (
          <Text key={failure} as="p" color="secondary">
            {failure}
          </Text>
        ))}
        <FactList facts={facts} />
      </CardBody>
    </Card>
  );
}
