import {
  ANNOTATION_LOCATION,
  getCompoundEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { useEntities } from '../entities/useEntities';

/** Kinds that stand for the code beside their description. */
const DESCRIBED = { kind: ['component', 'template'] };

/**
 * Finds the entities whose descriptions stand in these workspaces. A plugin's
 * backend and common part belong to the plugin.
 */
export function useDescribed(): (workspaces: string[]) => CompoundEntityRef[] {
  const { value = [] } = useEntities(DESCRIBED);
  return workspaces => {
    const folders = workspaces.map(workspace =>
      workspace.replace(/^(plugins\/[^-/]+)-(?:backend|common)$/, '$1'),
    );
    return value
      .filter(({ metadata }) => {
        const location = metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
        const folder = location.slice(0, location.lastIndexOf('/'));
        return folders.some(one => folder.endsWith(`/${one}`));
      })
      .map(entity => getCompoundEntityRef(entity));
  };
}
