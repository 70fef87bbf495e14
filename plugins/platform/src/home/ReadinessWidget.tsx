import { useEntities } from '../entities/useEntities';
import { Panel } from '../loading/Panel';
import { isOwnedBy } from '../people/isOwnedBy';
import { useOwnership } from '../people/useOwnership';
import { useAllReadiness } from '../readiness/useAllReadiness';
import { watch, WATCHED } from '../readiness/watched';
import { ReadinessList } from './ReadinessList';

/** Everything that says how it is doing, but for what stands among the reader's own. */
export function ReadinessWidget() {
  const { value: owners = [] } = useOwnership();
  const watched = useEntities(WATCHED);
  const readinessOf = useAllReadiness();
  const others = watched.value?.filter(entity => !isOwnedBy(entity, owners));
  const some = others?.length !== watched.value?.length;

  if (some && others?.length === 0) return <></>;
  return (
    <Panel
      title={some ? 'How everything else is doing' : 'How everything is doing'}
      source="The catalog"
      loaded={{ ...watched, value: others }}
    >
      {entities => <ReadinessList items={watch(entities, readinessOf)} />}
    </Panel>
  );
}
