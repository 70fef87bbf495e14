import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiGitPullRequestLine } from '@remixicon/react';
import { detailsRouteRef } from '../routes';

export const detailsPage = PageBlueprint.make({
  name: 'details',
  params: {
    path: '/change-requests/:id',
    routeRef: detailsRouteRef,
    icon: <RiGitPullRequestLine />,
    loader: () =>
      import('../details/ChangeRequestPage').then(m => <m.ChangeRequestPage />),
  },
});
