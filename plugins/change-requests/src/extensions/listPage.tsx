import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiGitPullRequestLine } from '@remixicon/react';
import { listRouteRef } from '../routes';

export const listPage = PageBlueprint.make({
  params: {
    path: '/change-requests',
    routeRef: listRouteRef,
    title: 'Change requests',
    icon: <RiGitPullRequestLine />,
    loader: () =>
      import('../list/ChangeRequestsPage').then(m => <m.ChangeRequestsPage />),
  },
});
