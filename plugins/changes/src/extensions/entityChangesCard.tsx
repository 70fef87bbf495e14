import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const entityChangesCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    // People and groups are not described beside code.
    filter: {
      kind: {
        $in: ['component', 'api', 'resource', 'system', 'domain', 'template'],
      },
    },
    loader: () =>
      import('../entity/EntityChangesCard').then(m => <m.EntityChangesCard />),
  },
});
