import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { Changes } from '@comptoir/plugin-platform-common';
import { screen, within } from '@testing-library/react';
import { changesApiRef } from '../api/ChangesApi';
import { ChangesWidget } from './ChangesWidget';

const described = (name: string, folder: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: {
      'backstage.io/managed-by-location': `file:/repository/${folder}/catalog-info.yaml`,
    },
  },
});
const entities = [
  described('products', 'services/products'),
  described('plugin-platform', 'plugins/platform'),
];

async function render(list: () => Promise<Changes>) {
  await renderInTestApp(<ChangesWidget />, {
    apis: [
      [catalogApiRef, catalogApiMock({ entities })],
      [changesApiRef, { list }],
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

describe('ChangesWidget', () => {
  it('says what changed, who did it, and leads to what it touched', async () => {
    await render(async () => ({
      items: [
        {
          id: 'abc',
          title: 'Count what is left on the shelf',
          author: 'Théo Lambert',
          at: new Date(Date.now() - 120_000).toISOString(),
          workspaces: [
            'services/products',
            'plugins/platform-backend',
            'docs-of-nobody',
          ],
          url: 'https://gitlab.example/-/commit/abc',
        },
      ],
    }));

    const change = within(
      (await screen.findByText('Count what is left on the shelf')).closest(
        'li',
      )!,
    );
    expect(change.getByText('Théo Lambert, 2 min ago')).toBeVisible();
    expect(
      change.getByRole('link', { name: 'Count what is left on the shelf' }),
    ).toHaveAttribute('href', 'https://gitlab.example/-/commit/abc');
    await change.findByRole('link', { name: 'products' });
    expect(
      change.getAllByRole('link').map(({ textContent }) => textContent),
    ).toEqual([
      'Count what is left on the shelf',
      'plugin-platform',
      'products',
    ]);
  });

  it('says why it does not know', async () => {
    await render(async () => ({ items: [], reason: 'there is no checkout' }));

    expect(
      await screen.findByText('Unknown: There is no checkout.'),
    ).toBeVisible();
  });

  it('says that the portal does not answer', async () => {
    await render(() => Promise.reject(new Error('it answered 502')));

    expect(
      await screen.findByText('The portal does not answer: it answered 502'),
    ).toBeVisible();
  });
});
