import {
  isOwnedBy,
  Panel,
  useEntities,
  useOwnership,
} from '@comptoir/plugin-portal-react';
import {
  ReadinessList,
  useAllReadiness,
  watch,
  WATCHED,
} from '@comptoir/plugin-readiness-react';

/** Readiness of every process that the user does not own. */
export function ReadinessWidget() {
  const { value: owners = [] } = useOwnership();
  const watched = useEntities(WATCHED);
  const readinessOf = useAllReadiness();
  const others = watched.value?.filter(entity => !isOwnedBy(entity, owners));
  const some = others?.length !== watched.value?.length;

  if (some && others?.length === 0) {
    return <></>;
  }
  return (
    <Panel
      title={some ? 'Other processes' : 'All processes'}
      source="The catalog"
      loaded={{ ...watched, value: others }}
    >
      {entities => <ReadinessList items={watch(entities, readinessOf)} />}
    </Panel>
  );
}
