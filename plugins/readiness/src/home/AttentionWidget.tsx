import { Text } from '@backstage/ui';
import { Panel, useEntities } from '@comptoir/plugin-portal-react';
import {
  needsAttention,
  ReadinessList,
  useAllReadiness,
  useOperates,
  watch,
  WATCHED,
} from '@comptoir/plugin-readiness-react';

/** For operators: processes that are not ready, and why. */
export function AttentionWidget() {
  return useOperates() ? <Attention /> : <></>;
}

function Attention() {
  const watched = useEntities(WATCHED);
  const readinessOf = useAllReadiness();
  const loaded = readinessOf ? watched : { error: watched.error };

  return (
    <Panel title="Needs attention" source="The catalog" loaded={loaded}>
      {entities => {
        const notReady = watch(entities, readinessOf).filter(needsAttention);
        return notReady.length > 0 ? (
          <ReadinessList items={notReady} />
        ) : (
          <Text as="p" color="secondary">
            {entities.length > 0
              ? `All ${entities.length} processes are ready.`
              : 'The catalog has no process yet.'}
          </Text>
        );
      }}
    </Panel>
  );
}
