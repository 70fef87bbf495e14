import '@backstage/cli/asset-types';
import '@backstage/ui/css/styles.css';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import searchPlugin from '@backstage/plugin-search/alpha';
import techDocsPlugin from '@backstage/plugin-techdocs/alpha';
import {
  techdocsApiRef,
  techdocsStorageApiRef,
} from '@backstage/plugin-techdocs-react';
import ReactDOM from 'react-dom/client';
import diagramsModule from '../src';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'products',
    namespace: 'default',
    annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
  },
};

/** A page with a diagram, and one that mermaid cannot parse. */
const PAGE = `<!doctype html><html><body><main class="md-main"><article>
<h1>Diagrams</h1>
<h2>An order</h2>
<pre class="mermaid"><code>sequenceDiagram
  storefront->>shopping: POST /orders
  shopping-->>storefront: 202</code></pre>
<h2>Not a diagram</h2>
<pre class="mermaid"><code>sequenceDiagram
  storefront->></code></pre>
</article></main></body></html>`;

const catalogApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogApiRef,
      deps: {},
      factory: () => catalogApiMock({ entities: [entity] }),
    }),
});
/** Answers the page's requests for a cookie and for search results. */
const fetchApi = ApiBlueprint.make({
  name: 'fetch',
  params: defineParams =>
    defineParams({
      api: fetchApiRef,
      deps: {},
      factory: () => ({
        fetch: async () =>
          Response.json({ expiresAt: '2099-01-01T00:00:00Z', results: [] }),
      }),
    }),
});
const techDocsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: techdocsApiRef,
      deps: {},
      factory: () => ({
        getCookie: async () => ({ expiresAt: '2099-01-01T00:00:00Z' }),
        getApiOrigin: async () => window.location.origin,
        getTechDocsMetadata: async () => ({
          site_name: 'Diagrams',
          site_description: 'Sample data',
        }),
        getEntityMetadata: async () => entity,
      }),
    }),
});
const storageApi = ApiBlueprint.make({
  name: 'storage',
  params: defineParams =>
    defineParams({
      api: techdocsStorageApiRef,
      deps: {},
      factory: () => ({
        getApiOrigin: async () => window.location.origin,
        getStorageUrl: async () => window.location.origin,
        getBuilder: async () => 'external',
        getEntityDocs: async () => PAGE,
        syncEntityDocs: async () => 'cached' as const,
        getBaseUrl: async oldBaseUrl => oldBaseUrl,
      }),
    }),
});

/** The module with sample data: its page is at /docs/default/component/products. */
const app = createApp({
  features: [
    catalogPlugin,
    searchPlugin,
    techDocsPlugin,
    diagramsModule,
    createFrontendModule({ pluginId: 'app', extensions: [fetchApi] }),
    createFrontendModule({ pluginId: 'catalog', extensions: [catalogApi] }),
    createFrontendModule({
      pluginId: 'techdocs',
      extensions: [techDocsApi, storageApi],
    }),
  ],
});

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element with the id "root"');
}
ReactDOM.createRoot(root).render(app.createRoot());
