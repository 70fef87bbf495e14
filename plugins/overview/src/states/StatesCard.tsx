import type { Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { Panel, useEntities } from '@comptoir/plugin-portal-react';
import { useAllReadiness, watch } from '@comptoir/plugin-readiness-react';
import { useMemo } from 'react';
import { membersOf } from './membersOf';
import { NotRunning } from './NotRunning';
import { runs } from './runs';
import { StateTable } from './StateTable';

/** State of the components that provide, need or belong to the page's entity. */
export function StatesCard() {
  const { entity } = useEntity();
  const members = useMemo(() => membersOf(entity), [entity]);
  const components = useEntities(members?.filter);
  const title = members?.title ?? 'Components';
  return (
    <Panel title={title} source="The catalog" loaded={components}>
      {value => <States title={title} components={value} />}
    </Panel>
  );
}

function States(props: { title: string; components: Entity[] }) {
  const { title, components } = props;
  const readinessOf = useAllReadiness();
  const running = watch(components.filter(runs), readinessOf);
  if (components.length === 0) {
    return (
      <Text as="p" color="secondary">
        There are no components yet.
      </Text>
    );
  }
  return (
    <>
      {running.length > 0 && <StateTable label={title} items={running} />}
      <NotRunning components={components.filter(one => !runs(one))} />
    </>
  );
}
