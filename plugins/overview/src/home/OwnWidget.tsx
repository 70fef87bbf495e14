import type { Entity } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import {
  isMember,
  Panel,
  useEntities,
  useOwnership,
} from '@comptoir/plugin-portal-react';
import {
  needsAttention,
  ReadinessList,
  useAllReadiness,
  useOperates,
  watch,
} from '@comptoir/plugin-readiness-react';
import { useMemo } from 'react';
import { teamsRouteRef } from '../routes';
import { NotRunning } from '../states/NotRunning';
import { runs } from '../states/runs';

/**
 * Components that the user or their groups own, with readiness where a process runs.
 * Operators see those that need attention above.
 */
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
  const operates = useOperates();
  const running = components.filter(runs);
  const others = components.filter(component => !runs(component));
  const items = watch(running, readinessOf).filter(
    one => !(operates && needsAttention(one)),
  );
  return (
    <>
      {running.length > 0 && items.length === 0 ? (
        <Text as="p" color="secondary">
          All running components need attention.
        </Text>
      ) : (
        <ReadinessList items={items} />
      )}
      <NotRunning components={others} />
    </>
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
