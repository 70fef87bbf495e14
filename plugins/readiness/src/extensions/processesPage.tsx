import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiPulseLine } from '@remixicon/react';
import { processesRouteRef } from '../routes';

export const processesPage = PageBlueprint.make({
  name: 'processes',
  params: {
    path: '/platform',
    routeRef: processesRouteRef,
    title: 'Platform',
    icon: <RiPulseLine />,
    loader: () =>
      import('../processes/ProcessesPage').then(m => <m.ProcessesPage />),
  },
});
