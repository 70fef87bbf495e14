import {
  createFrontendModule,
  createTranslationMessages,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph/alpha';
import { notificationsTranslationRef } from '@backstage/plugin-notifications/alpha';

const dependencies = TranslationBlueprint.make({
  name: 'dependencies',
  params: {
    resource: createTranslationMessages({
      ref: catalogGraphTranslationRef,
      messages: { 'catalogGraphPage.title': 'Dependencies' },
    }),
  },
});

const notifications = TranslationBlueprint.make({
  name: 'notifications',
  params: {
    resource: createTranslationMessages({
      ref: notificationsTranslationRef,
      messages: {
        'table.emptyMessage':
          'No notifications yet. You are notified when somebody requests a review from your group.',
        // These fit the narrow column.
        'filters.view.unread': 'Unread',
        'filters.view.read': 'Read',
        'filters.sortBy.newest': 'Newest first',
        'filters.sortBy.oldest': 'Oldest first',
        'filters.severity.label': 'At least',
      },
    }),
  },
});

/** Replaces texts of other plugins. */
export const wordsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [dependencies, notifications],
});
