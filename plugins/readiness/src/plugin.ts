import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { attentionWidget } from './extensions/attentionWidget';
import { processesPage } from './extensions/processesPage';
import { readinessApi } from './extensions/readinessApi';
import { readinessCard } from './extensions/readinessCard';
import { readinessWidget } from './extensions/readinessWidget';
import { processesRouteRef } from './routes';

/**
 * Shows whether processes are ready, and why not.
 *
 * @public
 */
export const readinessPlugin = createFrontendPlugin({
  pluginId: 'readiness',
  title: 'Readiness',
  routes: { processes: processesRouteRef },
  extensions: [
    readinessApi,
    processesPage,
    readinessCard,
    attentionWidget,
    readinessWidget,
  ],
});
