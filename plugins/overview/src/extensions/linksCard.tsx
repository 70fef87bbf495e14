import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const linksCard = EntityCardBlueprint.make({
  name: 'links',
  params: {
    type: 'info',
    loader: () => import('../links/LinksCard').then(m => <m.LinksCard />),
  },
});
