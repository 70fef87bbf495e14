import { getCompoundEntityRef, type Entity } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import {
  EntityLink,
  isMember,
  Panel,
  useEntities,
  useOwnership,
} from '@comptoir/plugin-portal-react';
import { READINESS_ANNOTATION } from '@comptoir/plugin-readiness-common';
import {
  ReadinessList,
  useAllReadiness,
  watch,
} from '@comptoir/plugin-readiness-react';
import { useMemo } from 'react';
import { teamsRouteRef } from '../routes';
import styles from './OwnWidget.module.css';

/** Types of components that run as a process. */
const RUNNING = ['service', 'website'];

/** Components that the user or their groups own, with readiness where a process runs. */
export function OwnWidget() {
  const { value: owners } = useOwnership();
  const filter = useMemo(
    () => owners && { kind: 'component', 'relations.ownedBy': owners },
    [owners],
  );
  const own = useEntities(filter);

  return (
    <Panel title="Your components" source="The catalog" loaded={own}>
      {components =>
        components.length === 0 ? (
          <Nothing member={isMember(owners ?? [])} />
        ) : (
          <Own components={components} />
        )
      }
    </Panel>
  );
}

function Own({ components }: { components: Entity[] }) {
  const readinessOf = useAllReadiness();
  const running = components.filter(runs);
  const others = components.filter(component => !runs(component));
  return (
    <>
      <ReadinessList items={watch(running, readinessOf)} />
      {others.length > 0 && (
        <Text as="p" variant="body-small" className={styles.others}>
          <Text variant="body-small" color="secondary">
            No instance is running
          </Text>
          {others.map(component => (
            <EntityLink
              key={component.metadata.name}
              entity={getCompoundEntityRef(component)}
            />
          ))}
        </Text>
      )}
    </>
  );
}

function runs({ metadata, spec }: Entity): boolean {
  return (
    metadata.annotations?.[READINESS_ANNOTATION] !== undefined ||
    RUNNING.includes(String(spec?.type))
  );
}

function Nothing({ member }: { member: boolean }) {
  const teams = useRouteRef(teamsRouteRef);
  if (member) {
    return (
      <Text as="p" color="secondary">
        Your group owns no component yet.
      </Text>
    );
  }
  return (
    <Text as="p" color="secondary">
      You are not a member of a group, so you can read everything but change
      nothing. {teams && <Link href={teams()}>See the teams</Link>}
    </Text>
  );
}
