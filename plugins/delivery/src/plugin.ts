import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { deliveryApi } from './extensions/deliveryApi';
import { deliveryPage } from './extensions/deliveryPage';
import { releasesCard } from './extensions/releasesCard';
import { teamCard } from './extensions/teamCard';
import { changeRequestRouteRef, deliveryRouteRef } from './routes';

/**
 * Shows what runs and what is released in each environment: a page, and cards of
 * components and groups.
 *
 * @public
 */
export const deliveryPlugin = createFrontendPlugin({
  pluginId: 'delivery',
  title: 'Delivery',
  routes: { page: deliveryRouteRef },
  externalRoutes: { changeRequest: changeRequestRouteRef },
  extensions: [deliveryApi, deliveryPage, releasesCard, teamCard],
});
