import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { changesApi } from './extensions/changesApi';
import { changesWidget } from './extensions/changesWidget';
import { entityChangesCard } from './extensions/entityChangesCard';

/**
 * Shows recent commits: all of them with the components that they touched, and
 * those that touched an entity.
 *
 * @public
 */
export const changesPlugin = createFrontendPlugin({
  pluginId: 'changes',
  title: 'Changes',
  extensions: [changesApi, changesWidget, entityChangesCard],
});
