import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const entityCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    // Change requests name the entities that they change; people and groups are none.
    filter: { kind: { $in: ['component', 'api', 'resource', 'system'] } },
    loader: () =>
      import('../card/EntityChangeRequestsCard').then(m => (
        <m.EntityChangeRequestsCard />
      )),
  },
});
