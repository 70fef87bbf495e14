import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TechDocsAddonLocations } from '@backstage/plugin-techdocs-react';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { Diagrams } from './Diagrams';

/**
 * Draws the mermaid blocks of every documentation page.
 *
 * @public
 */
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
