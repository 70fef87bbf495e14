import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { hasApplication } from '../status/hasApplication';

export const historyCard = EntityCardBlueprint.make({
  name: 'history',
  params: {
    type: 'content',
    filter: hasApplication,
    loader: () => import('../history/HistoryCard').then(m => <m.HistoryCard />),
  },
});
