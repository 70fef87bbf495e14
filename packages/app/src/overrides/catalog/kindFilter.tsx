import { CatalogFilterBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { z } from 'zod/v4';

/** Replaces the catalog's list of kinds by those in the configuration. */
export const kindFilter = CatalogFilterBlueprint.makeWithOverrides({
  name: 'kind',
  configSchema: {
    /** Kinds that can be listed, in this order. Default: every kind. */
    kinds: z.array(z.string()).optional(),
    /** Kind that is listed first. */
    initialFilter: z.string().default('Component'),
  },
  factory: (originalFactory, { config: { kinds, initialFilter } }) =>
    originalFactory({
      loader: async () => {
        const { EntityKindPicker } =
          await import('@backstage/plugin-catalog-react');
        return (
          <EntityKindPicker
            initialFilter={initialFilter}
            allowedKinds={kinds}
          />
        );
      },
    }),
});
