import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const teamCard = EntityCardBlueprint.make({
  name: 'team',
  params: {
    type: 'content',
    filter: { kind: 'group' },
    loader: () => import('../entity/TeamCard').then(m => <m.TeamCard />),
  },
});
