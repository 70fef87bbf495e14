import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiTeamLine } from '@remixicon/react';
import { teamsRouteRef } from '../routes';

export const teamsPage = PageBlueprint.make({
  name: 'teams',
  params: {
    path: '/teams',
    routeRef: teamsRouteRef,
    title: 'Teams',
    icon: <RiTeamLine />,
    // The page draws a header of its own.
    noHeader: true,
    loader: () => import('../teams/TeamsPage').then(m => <m.TeamsPage />),
  },
});
