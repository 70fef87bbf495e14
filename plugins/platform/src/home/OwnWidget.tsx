import { getCompoundEntityRef, type Entity } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { READINESS_ANNOTATION } from '@comptoir/plugin-platform-common';
import { useMemo } from 'react';
import { useEntities } from '../entities/useEntities';
import { Panel } from '../loading/Panel';
import { EntityLink } from '../overview/EntityLink';
import { isMember, useOwnership } from '../people/useOwnership';
import { useAllReadiness } from '../readiness/useAllReadiness';
import { watch } from '../readiness/watched';
import { teamsRouteRef } from '../routes';
import styles from './OwnWidget.module.css';
import { ReadinessList } from './ReadinessList';

/** Types of components of which a process is to be expected. */
const RUNNING = ['service', 'website'];

/** The reader's own components, and how those that run are doing. */
export function OwnWidget() {
  const { value: owners } = useOwnership();
  const filter = useMemo(
    () => owners && { kind: 'component', 'relations.ownedBy': owners },
    [owners],
  );
  const own = useEntities(filter);

  return (
    <Panel title="Yours" source="The catalog" loaded={own}>
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
            Nothing runs of
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
      You belong to no group, so nothing here is yours: you can read everything,
      and change nothing. {teams && <Link href={teams()}>See the teams</Link>}
    </Text>
  );
}
