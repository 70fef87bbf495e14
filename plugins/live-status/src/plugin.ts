import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { backupsCard } from './extensions/backupsCard';
import { environmentsCard } from './extensions/environmentsCard';
import { historyCard } from './extensions/historyCard';
import { liveStatusApi } from './extensions/liveStatusApi';
import { updatesWidget } from './extensions/updatesWidget';

/**
 * Shows what of an application runs in each environment: delivery, pods and backups.
 *
 * @public
 */
export const liveStatusPlugin = createFrontendPlugin({
  pluginId: 'live-status',
  title: 'Live status',
  extensions: [
    liveStatusApi,
    environmentsCard,
    backupsCard,
    historyCard,
    updatesWidget,
  ],
});
