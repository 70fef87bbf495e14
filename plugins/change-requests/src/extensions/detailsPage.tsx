import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { detailsRouteRef } from '../routes';

export const detailsPage = PageBlueprint.make({
  name: 'details',
  params: {
    path: '/change-requests/:id',
    routeRef: detailsRouteRef,
    loader: () =>
      import('../details/ChangeRequestPage').then(m => <m.ChangeRequestPage />),
  },
});
