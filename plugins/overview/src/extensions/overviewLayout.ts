import { EntityContentLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const overviewLayout = EntityContentLayoutBlueprint.make({
  params: {
    loader: () =>
      import('../entity/OverviewLayout').then(m => m.OverviewLayout),
  },
});
