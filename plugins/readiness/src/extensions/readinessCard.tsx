import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { READINESS_ANNOTATION } from '@comptoir/plugin-readiness-common';

export const readinessCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: entity =>
      Boolean(entity.metadata.annotations?.[READINESS_ANNOTATION]),
    loader: () =>
      import('../card/ReadinessCard').then(m => <m.ReadinessCard />),
  },
});
