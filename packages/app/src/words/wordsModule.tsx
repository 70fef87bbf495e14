import { coreComponentsTranslationRef } from '@backstage/core-components/alpha';
import {
  createFrontendModule,
  createTranslationMessages,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph/alpha';
import { catalogReactTranslationRef } from '@backstage/plugin-catalog-react/alpha';
import { notificationsTranslationRef } from '@backstage/plugin-notifications/alpha';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings/alpha';

const dependencies = TranslationBlueprint.make({
  name: 'dependencies',
  params: {
    resource: createTranslationMessages({
      ref: catalogGraphTranslationRef,
      messages: {
        'catalogGraphPage.title': 'Dependencies',
        'catalogGraphPage.zoomOutDescription':
          'Pinch to zoom. A click shows the neighbours of an entity; Shift and a click, or the Enter key, open its page.',
      },
    }),
  },
});

const catalog = TranslationBlueprint.make({
  name: 'catalog',
  params: {
    resource: createTranslationMessages({
      ref: catalogReactTranslationRef,
      messages: {
        'entityKindPicker.errorMessage':
          'The kinds of entities could not be loaded. Reload the page.',
        'entityTypePicker.errorMessage':
          'The types of entities could not be loaded. Reload the page.',
      },
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

const errors = TranslationBlueprint.make({
  name: 'errors',
  params: {
    resource: createTranslationMessages({
      ref: coreComponentsTranslationRef,
      messages: {
        'errorPage.title': 'This page cannot be shown',
        'errorPage.subtitle': 'Error {{status}}: {{statusMessage}}',
      },
    }),
  },
});

const settings = TranslationBlueprint.make({
  name: 'settings',
  params: {
    resource: createTranslationMessages({
      ref: userSettingsTranslationRef,
      messages: {
        'identityCard.title': 'Your identity',
        'identityCard.noIdentityTitle': 'Not signed in',
        'identityCard.userEntity': 'User',
        'identityCard.ownershipEntities': 'Owns what these own',
      },
    }),
  },
});

/** Replaces texts of other plugins. */
export const wordsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [dependencies, catalog, notifications, errors, settings],
});
