import {
  getCompoundEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { EntityLink } from '@comptoir/plugin-portal-react';
import type { ReadinessFeed } from '@comptoir/plugin-readiness-react';
import { targetsOf } from '../entity/connectionsOf';
import { countKinds } from './countKinds';
import { StateCounts } from './StateCounts';
import styles from './TeamsPage.module.css';

interface TeamCardProps {
  group: Entity;
  /** Readiness targets by entity reference. */
  targets: ReadonlyMap<string, string>;
  readinessOf: ReadinessFeed | undefined;
}

/** Summary of a group, linked to its page. */
export function TeamCard({ group, targets, readinessOf }: TeamCardProps) {
  const members = targetsOf(group, 'hasMember');
  const within = targetsOf(group, 'parentOf');
  const owned = targetsOf(group, 'ownerOf');
  const states = owned.flatMap(ref => {
    const target = targets.get(stringifyEntityRef(ref));
    return target && readinessOf ? [readinessOf(target).state] : [];
  });

  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          <EntityLink entity={getCompoundEntityRef(group)} heading />
        </Text>
      </CardHeader>
      <CardBody className={styles.body}>
        <Text as="p">{group.metadata.description}</Text>
        <Text as="p" color="secondary">
          {countKinds(owned) || 'Owns nothing yet'}
        </Text>
        <StateCounts states={states} />
        <Text as="div" variant="body-small" className={styles.members}>
          <Text variant="body-small" color="secondary">
            {members.length > 0 ? 'Members' : 'Subgroups'}
          </Text>
          {[...members, ...within].map(ref => (
            <EntityLink key={stringifyEntityRef(ref)} entity={ref} />
          ))}
          {members.length + within.length === 0 && 'none'}
        </Text>
      </CardBody>
    </Card>
  );
}
