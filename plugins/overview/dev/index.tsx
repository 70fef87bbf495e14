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
import { signalApiRef } from '@backstage/plugin-signals-react';
import { readinessApiRef } from '@comptoir/plugin-readiness-react';
import { readinessDouble } from '@comptoir/plugin-readiness-react/testUtils';
import ReactDOM from 'react-dom/client';
import overviewPlugin from '../src';
import { processLinksApiRef } from '../src/links/ProcessLinksApi';

const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'team-shop', description: 'Builds the shop' },
    spec: { profile: { email: 'shop@comptoir.example' } },
    relations: [
      { type: 'ownerOf', targetRef: 'component:default/products' },
      { type: 'hasMember', targetRef: 'user:default/marina' },
    ],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'products',
      annotations: {
        'comptoir.dev/readiness': 'products',
        'backstage.io/techdocs-ref': 'dir:.',
        'backstage.io/managed-by-location':
          'file:/repository/services/products/catalog-info.yaml',
        'backstage.io/managed-by-origin-location':
          'file:/repository/catalog-info.yaml',
      },
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team-shop' }],
  },
];
const { apis } = readinessDouble(async () => [
  { target: 'products', state: 'ready', checks: {} },
]);
const [[, readiness], [, signals]] = apis;

const catalogApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogApiRef,
      deps: {},
      factory: () => catalogApiMock({ entities }),
    }),
});
const readinessApi = ApiBlueprint.make({
  name: 'readiness',
  params: defineParams =>
    defineParams({ api: readinessApiRef, deps: {}, factory: () => readiness }),
});
const signalsApi = ApiBlueprint.make({
  name: 'signals',
  params: defineParams =>
    defineParams({ api: signalApiRef, deps: {}, factory: () => signals }),
});
const processLinks = ApiBlueprint.make({
  name: 'process-links',
  params: defineParams =>
    defineParams({
      api: processLinksApiRef,
      deps: {},
      factory: () => ({
        get: async () => ({
          open: 'http://localhost:4002/openapi.json',
          health: 'http://localhost:5012/health/ready',
          metrics: 'http://localhost:5012/metrics',
          log: '/repository/var/log/products.log',
          runbook: '/docs/default/domain/comptoir/docs/operations/',
        }),
      }),
    }),
});

/** The plugin with sample data: /teams, and /catalog/default/component/products. */
const app = createApp({
  features: [
    catalogPlugin,
    overviewPlugin,
    createFrontendModule({
      pluginId: 'app',
      extensions: [readinessApi, signalsApi],
    }),
    createFrontendModule({ pluginId: 'catalog', extensions: [catalogApi] }),
    createFrontendModule({ pluginId: 'overview', extensions: [processLinks] }),
  ],
});

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element with the id "root"');
}
ReactDOM.createRoot(root).render(app.createRoot());
