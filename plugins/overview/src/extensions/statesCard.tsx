import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { membersOf } from '../states/membersOf';

export const statesCard = EntityCardBlueprint.make({
  name: 'states',
  params: {
    type: 'info',
    filter: entity => membersOf(entity) !== undefined,
    loader: () => import('../states/StatesCard').then(m => <m.StatesCard />),
  },
});
