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

const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'team-shop', description: 'Builds the shop' },
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
      annotations: { 'comptoir.dev/readiness': 'products' },
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
  ],
});

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element with the id "root"');
}
ReactDOM.createRoot(root).render(app.createRoot());
