import '@backstage/cli/asset-types';
import '@backstage/ui/css/styles.css';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import homePlugin from '@backstage/plugin-home/alpha';
import ReactDOM from 'react-dom/client';
import changesPlugin from '../src';
import { changesApiRef } from '../src/ChangesApi';

const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'products',
      annotations: {
        'backstage.io/managed-by-location':
          'file:/repository/services/products/catalog-info.yaml',
      },
    },
  },
];

const change = {
  id: '0123456789abcdef',
  title: 'products: sort by price',
  author: 'Théo Lambert',
  at: '2026-09-20T11:50:22Z',
  workspaces: ['services/products'],
};

const catalogApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogApiRef,
      deps: {},
      factory: () => catalogApiMock({ entities }),
    }),
});
const changesApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: changesApiRef,
      deps: {},
      factory: () => ({
        list: async () => ({ items: [change] }),
        listFor: async () => ({ path: 'services/products', items: [change] }),
      }),
    }),
});

/** The plugin with sample data: /home, and /catalog/default/component/products. */
const app = createApp({
  features: [
    catalogPlugin,
    homePlugin,
    changesPlugin,
    createFrontendModule({ pluginId: 'catalog', extensions: [catalogApi] }),
    createFrontendModule({ pluginId: 'changes', extensions: [changesApi] }),
  ],
});

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element with the id "root"');
}
ReactDOM.createRoot(root).render(app.createRoot());
