import { Text } from '@backstage/ui';
import { useEntities } from '../entities/useEntities';
import { Panel } from '../loading/Panel';
import { useOperates } from '../people/useOperates';
import { useAllReadiness } from '../readiness/useAllReadiness';
import { watch, WATCHED } from '../readiness/watched';
import { ReadinessList } from './ReadinessList';

/** For those who operate the platform: what is not ready, and why. */
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
        const unwell = watch(entities, readinessOf).filter(
          ({ readiness }) => readiness?.state !== 'ready',
        );
        return unwell.length > 0 ? (
          <ReadinessList items={unwell} />
        ) : (
          <Text as="p" color="secondary">
            Nothing: each of the {entities.length} processes says that it is
            ready.
          </Text>
        );
      }}
    </Panel>
  );
}
