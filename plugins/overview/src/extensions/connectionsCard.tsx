import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { connectionsOf } from '../entity/connectionsOf';

export const connectionsCard = EntityCardBlueprint.make({
  name: 'connections',
  params: {
    type: 'content',
    filter: entity => connectionsOf(entity).length > 0,
    loader: () =>
      import('../entity/ConnectionsCard').then(m => <m.ConnectionsCard />),
  },
});
