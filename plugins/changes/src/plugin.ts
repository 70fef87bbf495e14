import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { changesApi } from './extensions/changesApi';
import { changesWidget } from './extensions/changesWidget';

/**
 * Shows recent commits and the components that they touched.
 *
 * @public
 */
export const changesPlugin = createFrontendPlugin({
  pluginId: 'changes',
  title: 'Changes',
  extensions: [changesApi, changesWidget],
});
