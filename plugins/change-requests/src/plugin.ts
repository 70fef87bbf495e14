import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { changeRequestsApi } from './extensions/changeRequestsApi';
import { detailsPage } from './extensions/detailsPage';
import { entityCard } from './extensions/entityCard';
import { listPage } from './extensions/listPage';
import { detailsRouteRef, listRouteRef } from './routes';

/**
 * Lists change requests, shows their diff, and approves, merges and closes them.
 *
 * @public
 */
export const changeRequestsPlugin = createFrontendPlugin({
  pluginId: 'change-requests',
  title: 'Change requests',
  routes: { list: listRouteRef, details: detailsRouteRef },
  extensions: [changeRequestsApi, listPage, detailsPage, entityCard],
});
