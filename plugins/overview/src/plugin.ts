import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { connectionsCard } from './extensions/connectionsCard';
import { descriptionsApi } from './extensions/descriptionsApi';
import { descriptionsWidget } from './extensions/descriptionsWidget';
import { identityCard } from './extensions/identityCard';
import { overviewLayout } from './extensions/overviewLayout';
import { ownWidget } from './extensions/ownWidget';
import { teamsPage } from './extensions/teamsPage';
import { teamsRouteRef } from './routes';

/**
 * Shows entities, their owners and connections, and catalog files with errors.
 *
 * @public
 */
export const overviewPlugin = createFrontendPlugin({
  pluginId: 'overview',
  title: 'Overview',
  routes: { teams: teamsRouteRef },
  extensions: [
    descriptionsApi,
    teamsPage,
    overviewLayout,
    identityCard,
    connectionsCard,
    descriptionsWidget,
    ownWidget,
  ],
});
