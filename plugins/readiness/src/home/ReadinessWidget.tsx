import { Text } from '@backstage/ui';
import {
  isOwnedBy,
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
  WATCHED,
} from '@comptoir/plugin-readiness-react';

/** Readiness of every process that the user does not own; for operators, those that need no attention. */
export function ReadinessWidget() {
  const { value: owners = [] } = useOwnership();
  const watched = useEntities(WATCHED);
  const readinessOf = useAllReadiness();
  const operates = useOperates();
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
      {entities => {
        const items = watch(entities, readinessOf).filter(
          one => !(operates && needsAttention(one)),
        );
        return items.length > 0 ? (
          <ReadinessList items={items} />
        ) : (
          <Text as="p" color="secondary">
            All of them need attention.
          </Text>
        );
      }}
    </Panel>
  );
}
