import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TechDocsAddonLocations } from '@backstage/plugin-techdocs-react';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { Diagrams } from './Diagrams';

/** Adds {@link Diagrams} to every page of documentation. */
export const diagramsModule = createFrontendModule({
  pluginId: 'techdocs',
  extensions: [
    AddonBlueprint.make({
      name: 'diagrams',
      params: {
        name: 'Diagrams',
        location: TechDocsAddonLocations.Content,
        component: Diagrams,
      },
    }),
  ],
});
