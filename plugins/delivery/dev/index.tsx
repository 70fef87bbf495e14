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
import ReactDOM from 'react-dom/client';
import deliveryPlugin from '../src';
import { deliveryApiRef } from '../src/DeliveryApi';
import { deliveryDouble } from '../src/testing/deliveryDouble';
import { SAMPLE } from '../src/testing/sample';

const entities = SAMPLE.rows.map(({ service }) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: service,
    annotations: { 'comptoir.dev/application': service },
  },
}));
const { apis } = deliveryDouble(SAMPLE);
const [[, delivery], [, signals]] = apis;

const catalogApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogApiRef,
      deps: {},
      factory: () => catalogApiMock({ entities }),
    }),
});
const deliveryApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({ api: deliveryApiRef, deps: {}, factory: () => delivery }),
});
const signalsApi = ApiBlueprint.make({
  name: 'signals',
  params: defineParams =>
    defineParams({ api: signalApiRef, deps: {}, factory: () => signals }),
});

/** The plugin with sample data of every state: /delivery, and /catalog/default/component/products. */
const app = createApp({
  features: [
    catalogPlugin,
    deliveryPlugin,
    createFrontendModule({ pluginId: 'app', extensions: [signalsApi] }),
    createFrontendModule({ pluginId: 'catalog', extensions: [catalogApi] }),
    createFrontendModule({ pluginId: 'delivery', extensions: [deliveryApi] }),
  ],
});

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element with the id "root"');
}
ReactDOM.createRoot(root).render(app.createRoot());
