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
import type { Readiness, Run } from '@comptoir/plugin-readiness-common';
import { readinessApiRef } from '@comptoir/plugin-readiness-react';
import { readinessDouble } from '@comptoir/plugin-readiness-react/testUtils';
import ReactDOM from 'react-dom/client';
import readinessPlugin from '../src';

const entities = ['products', 'shopping', 'storefront'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, annotations: { 'comptoir.dev/readiness': name } },
}));
const since = new Date().toISOString();
const sample: Readiness[] = [
  {
    target: 'products',
    state: 'not-ready',
    reason: 'waits for catalog: not loaded yet',
    checks: { catalog: { status: 'down', detail: 'not loaded yet' } },
  },
  {
    target: 'shopping',
    state: 'affected',
    reason: 'affected by rabbitmq: nothing listens at its address',
    checks: {},
    dependencies: [
      {
        name: 'rabbitmq',
        kind: 'rabbitmq',
        state: 'down',
        since,
        lastError: 'nothing listens at its address',
        lastAnswered: since,
      },
    ],
  },
];
const run: Run = {
  startedAt: since,
  supervised: true,
  sections: [
    {
      title: 'The control plane',
      processes: [
        {
          name: 'kube-apiserver',
          kind: 'part',
          state: 'starting',
          url: 'https://127.0.0.1:6553',
          log: '/repository/var/log/kube-apiserver.log',
          since,
          restarts: 0,
          reason: 'waiting for its build',
          residentBytes: null,
        },
      ],
    },
  ],
  build: {
    step: 'build',
    module: 'kube 1.36.1',
    number: 2,
    of: 9,
    startedAt: since,
  },
  kubeconfig: '/repository/var/data/platform/kubeconfig',
  argocd: 'http://127.0.0.1:8190',
  repository: '/repository/var/git/comptoir.git',
  ownCluster: null,
};
const { apis } = readinessDouble(
  async () => sample,
  async () => run,
);
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
  params: defineParams =>
    defineParams({ api: readinessApiRef, deps: {}, factory: () => readiness }),
});
const signalsApi = ApiBlueprint.make({
  name: 'signals',
  params: defineParams =>
    defineParams({ api: signalApiRef, deps: {}, factory: () => signals }),
});

/** The plugin with sample data: its page is at /platform. */
const app = createApp({
  features: [
    catalogPlugin,
    readinessPlugin,
    createFrontendModule({ pluginId: 'app', extensions: [signalsApi] }),
    createFrontendModule({ pluginId: 'catalog', extensions: [catalogApi] }),
    createFrontendModule({ pluginId: 'readiness', extensions: [readinessApi] }),
  ],
});

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element with the id "root"');
}
ReactDOM.createRoot(root).render(app.createRoot());
