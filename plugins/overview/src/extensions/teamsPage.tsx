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
    loader: () => import('../teams/TeamsPage').then(m => <m.TeamsPage />),
  },
});
