import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiRocket2Line } from '@remixicon/react';
import { deliveryRouteRef } from '../routes';

export const deliveryPage = PageBlueprint.make({
  params: {
    path: '/delivery',
    routeRef: deliveryRouteRef,
    title: 'Delivery',
    icon: <RiRocket2Line />,
    loader: () => import('../page/DeliveryPage').then(m => <m.DeliveryPage />),
  },
});
