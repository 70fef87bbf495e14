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
          'Nothing here. You are notified when somebody asks your group to review a change.',
        // Short enough for their narrow column.
        'filters.view.unread': 'Unread',
        'filters.view.read': 'Read',
        'filters.sortBy.newest': 'Newest first',
        'filters.sortBy.oldest': 'Oldest first',
        'filters.severity.label': 'At least',
      },
    }),
  },
});

/** Texts of other plugins, replaced by our terms. */
export const wordsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [dependencies, notifications],
});
