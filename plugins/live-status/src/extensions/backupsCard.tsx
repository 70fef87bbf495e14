import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { hasApplication } from '../status/hasApplication';

export const backupsCard = EntityCardBlueprint.make({
  name: 'backups',
  params: {
    type: 'content',
    filter: hasApplication,
    loader: () => import('../backups/BackupsCard').then(m => <m.BackupsCard />),
  },
});
