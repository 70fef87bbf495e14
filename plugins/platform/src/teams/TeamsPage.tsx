import { Container, Header, Skeleton, Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useEntities } from '../entities/useEntities';
import { targetsOf } from '../overview/connectionsOf';
import { useTargets } from '../overview/useTargets';
import { useAllReadiness } from '../readiness/useAllReadiness';
import { TeamCard } from './TeamCard';
import styles from './TeamsPage.module.css';

const GROUPS = { kind: 'group' };

/** Every group: who is in it, what it owns, and how that is doing. */
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
      <Header
        title="Teams"
        description="Who there is, what each group owns, and how that is doing."
      />
      <Container className={styles.page}>
        {error && (
          <Text as="p">The catalog does not answer: {error.message}</Text>
        )}
        {!groups && !error && <Skeleton height={240} />}
        {groups?.length === 0 && (
          <Text as="p">
            There are no groups yet: describe one in a catalog-info.yaml (kind:
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
