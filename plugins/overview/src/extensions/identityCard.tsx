import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const identityCard = EntityCardBlueprint.make({
  name: 'identity',
  params: {
    type: 'info',
    loader: () =>
      import('../entity/IdentityCard').then(m => <m.IdentityCard />),
  },
});
