import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { hasApplication } from '../status/hasApplication';

export const environmentsCard = EntityCardBlueprint.make({
  name: 'environments',
  params: {
    type: 'info',
    filter: hasApplication,
    loader: () =>
      import('../environments/EnvironmentsCard').then(m => (
        <m.EnvironmentsCard />
      )),
  },
});
