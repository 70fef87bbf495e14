import { Container, Skeleton, Text } from '@backstage/ui';
import { describeFailure, useEntities } from '@comptoir/plugin-portal-react';
import { useAllReadiness, useTargets } from '@comptoir/plugin-readiness-react';
import { useMemo } from 'react';
import { targetsOf } from '../entity/connectionsOf';
import { TeamCard } from './TeamCard';
import styles from './TeamsPage.module.css';

const GROUPS = { kind: 'group' };

/** Every group with its members, its entities and their readiness. */
export function TeamsPage() {
  const { value: groups, error } = useEntities(GROUPS);
  const owned = useMemo(
    () => (groups ?? []).flatMap(group => targetsOf(group, 'ownerOf')),
    [groups],
  );
  const targets = useTargets(owned);
  const readinessOf = useAllReadiness();

  return (
    <main>
      <Container className={styles.page}>
        <Text as="p" color="secondary">
          Each group with its members, its entities and their readiness.
        </Text>
        {error && <Text as="p">{describeFailure('The catalog', error)}</Text>}
        {!groups && !error && <Skeleton height={240} />}
        {groups?.length === 0 && (
          <Text as="p">
            There are no groups yet. Describe one in a catalog-info.yaml (kind:
            Group).
          </Text>
        )}
        <ul className={styles.teams}>
          {groups?.map(group => (
            <li key={group.metadata.name}>
              <TeamCard
                group={group}
                targets={targets}
                readinessOf={readinessOf}
              />
            </li>
          ))}
        </ul>
      </Container>
    </main>
  );
}
