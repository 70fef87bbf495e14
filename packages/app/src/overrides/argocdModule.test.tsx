import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { argoCDApiRef } from '@roadiehq/backstage-plugin-argo-cd';
import argocd from '@roadiehq/backstage-plugin-argo-cd/alpha';
import { screen } from '@testing-library/react';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'products',
    annotations: { 'argocd/app-selector': 'app.kubernetes.io/name=products' },
  },
};
const application = {
  metadata: { name: 'products-dev' },
  spec: { source: { repoURL: 'https://git.example/shop.git' } },
  status: {
    sync: { status: 'Synced' },
    health: { status: 'Healthy' },
    operationState: { phase: 'Succeeded' },
    history: [
      { id: 1, revision: '1'.repeat(40), deployedAt: '2026-11-30T08:00:00Z' },
    ],
  },
};

/** Guards against a version of Roadie's plugin that no longer renders here. */
it.each([
  ['entity-card:argocd/overviewCard', 'Healthy'],
  ['entity-content:argocd/ArgoCdPage', 'Lower the price'],
] as const)(
  '%s renders %s',
  async (id, text) => {
    const api: object = {
      listApps: async () => ({ items: [structuredClone(application)] }),
      getRevisionDetails: async () => ({
        author: 'ines',
        date: '2026-11-30T08:00:00Z',
        message: 'Lower the price',
      }),
    };
    const element = createExtensionTester(
      argocd.getExtension(id),
    ).reactElement();

    renderInTestApp(
      <EntityProvider entity={entity}>{element}</EntityProvider>,
      {
        apis: [[argoCDApiRef, api]],
        // Without it the plugin hides the oldest entry, so that a single one is invisible.
        config: { argocd: { revisionsToLoad: 10 } },
      },
    );

    expect(
      await screen.findByText(text, {}, { timeout: 20_000 }),
    ).toBeVisible();
  },
  30_000,
);
