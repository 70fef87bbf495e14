import {
  ANNOTATION_LOCATION,
  getCompoundEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { useEntities } from '@comptoir/plugin-portal-react';

/** Kinds whose catalog-info.yaml lies beside the code that they describe. */
const DESCRIBED = { kind: ['component', 'template'] };

/** Parts of a plugin, which share the entity of the plugin. */
const PART = /^(plugins\/.+)-(?:backend|common|node|react)$/;

/**
 * Returns a function that finds the entities described in these workspaces. A
 * part of a plugin without an entity of its own counts as the plugin.
 */
export function useDescribed(): (workspaces: string[]) => CompoundEntityRef[] {
  const { value = [] } = useEntities(DESCRIBED);
  const describedIn = (workspace: string) =>
    value.filter(({ metadata }) => {
      const location = metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
      const folder = location.slice(0, location.lastIndexOf('/'));
      return folder.endsWith(`/${workspace}`);
    });
  return workspaces => {
    const found = workspaces.flatMap(workspace => {
      const own = describedIn(workspace);
      return own.length > 0 ? own : describedIn(workspace.replace(PART, '$1'));
    });
    return value
      .filter(entity => found.includes(entity))
      .map(entity => getCompoundEntityRef(entity));
  };
}
