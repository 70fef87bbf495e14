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
import changeRequestsPlugin from '../src';
import { changeRequestsApiRef } from '../src/ChangeRequestsApi';
import { detailsOf, requestDouble, sample } from '../src/testing/requestDouble';

const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shopping' },
  },
];
const rules = { required: 0, authorMayApprove: true };
let details = detailsOf();
const { apis, signal } = requestDouble({
  list: async () => ({ items: [{ ...sample, state: details.state }], rules }),
  get: async () => details,
  approve: async () => become('approved'),
  merge: async () => become('merged'),
  close: async () => become('closed'),
});
const [[, changeRequests], [, signals]] = apis;

async function become(state: typeof details.state) {
  details = detailsOf({ state });
  signal(details.id);
  return details;
}

const catalogApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogApiRef,
      deps: {},
      factory: () => catalogApiMock({ entities }),
    }),
});
const changeRequestsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: changeRequestsApiRef,
      deps: {},
      factory: () => changeRequests,
    }),
});
const signalsApi = ApiBlueprint.make({
  name: 'signals',
  params: defineParams =>
    defineParams({ api: signalApiRef, deps: {}, factory: () => signals }),
});

/** The plugin with sample data: /change-requests, and /catalog/default/component/shopping. */
const app = createApp({
  features: [
    catalogPlugin,
    changeRequestsPlugin,
    createFrontendModule({ pluginId: 'app', extensions: [signalsApi] }),
    createFrontendModule({ pluginId: 'catalog', extensions: [catalogApi] }),
    createFrontendModule({
      pluginId: 'change-requests',
      extensions: [changeRequestsApi],
    }),
  ],
});

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element with the id "root"');
}
ReactDOM.createRoot(root).render(app.createRoot());
