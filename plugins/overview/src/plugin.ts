import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { connectionsCard } from './extensions/connectionsCard';
import { descriptionsApi } from './extensions/descriptionsApi';
import { descriptionsWidget } from './extensions/descriptionsWidget';
import { identityCard } from './extensions/identityCard';
import { linksCard } from './extensions/linksCard';
import { overviewLayout } from './extensions/overviewLayout';
import { ownWidget } from './extensions/ownWidget';
import { processLinksApi } from './extensions/processLinksApi';
import { statesCard } from './extensions/statesCard';
import { teamsPage } from './extensions/teamsPage';
import { teamsRouteRef } from './routes';

/**
 * Shows entities, their owners, links and connections, and catalog files with errors.
 *
 * @public
 */
export const overviewPlugin = createFrontendPlugin({
  pluginId: 'overview',
  title: 'Overview',
  routes: { teams: teamsRouteRef },
  extensions: [
    descriptionsApi,
    processLinksApi,
    teamsPage,
    overviewLayout,
    identityCard,
    statesCard,
    linksCard,
    connectionsCard,
    descriptionsWidget,
    ownWidget,
  ],
});
