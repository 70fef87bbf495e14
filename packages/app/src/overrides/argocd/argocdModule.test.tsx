import {
  createExtensionTester,
  mockApis,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { signalsDouble } from '@comptoir/plugin-portal-react/testUtils';
import { argoCDApiRef } from '@roadiehq/backstage-plugin-argo-cd';
import { screen } from '@testing-library/react';
import { argocdCard } from './argocdCard';
import { argocdTab } from './argocdTab';

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

const config = {
  argocd: {
    baseUrl: 'https://argocd.example',
    // Without it the plugin hides the oldest entry, so that a single one is invisible.
    revisionsToLoad: 10,
  },
};
const connected = { apis: [mockApis.config({ data: config })] };
const disconnected = { apis: [mockApis.config({ data: {} })] };

describe('argocdModule', () => {
  // A version of Roadie's plugin that no longer renders here fails these tests.
  it.each([
    ['card', () => createExtensionTester(argocdCard, connected), 'Healthy'],
    ['tab', () => createExtensionTester(argocdTab, connected), 'Lower prices'],
  ] as const)(
    'renders the %s',
    async (_, extension, text) => {
      const api: object = {
        listApps: async () => ({ items: [structuredClone(application)] }),
        getRevisionDetails: async () => ({
          author: 'ines',
          date: '2026-11-30T08:00:00Z',
          message: 'Lower prices',
        }),
      };

      renderInTestApp(
        <EntityProvider entity={entity}>
          {extension().reactElement()}
        </EntityProvider>,
        {
          apis: [
            [argoCDApiRef, api],
            [signalApiRef, signalsDouble().signals],
          ],
          config,
        },
      );

      expect(
        await screen.findByText(text, {}, { timeout: 20_000 }),
      ).toBeVisible();
    },
    30_000,
  );

  it('hides card and tab where no Argo CD is configured', () => {
    const card = createExtensionTester(argocdCard, disconnected);
    const tab = createExtensionTester(argocdTab, disconnected);

    const filters = [
      card.get(EntityCardBlueprint.dataRefs.filterFunction),
      tab.get(EntityContentBlueprint.dataRefs.filterFunction),
    ];

    expect(filters.map(filter => filter?.(entity))).toEqual([false, false]);
  });
});
