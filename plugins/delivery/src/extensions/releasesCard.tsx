import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { APPLICATION_ANNOTATION } from '@comptoir/plugin-live-status-common';

export const releasesCard = EntityCardBlueprint.make({
  name: 'releases',
  params: {
    type: 'content',
    filter: {
      kind: 'component',
      [`metadata.annotations.${APPLICATION_ANNOTATION}`]: { $exists: true },
    },
    loader: () =>
      import('../entity/ReleasesCard').then(m => <m.ReleasesCard />),
  },
});
