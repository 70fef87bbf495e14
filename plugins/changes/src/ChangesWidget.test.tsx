import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { Changes } from '@comptoir/plugin-changes-common';
import { screen, within } from '@testing-library/react';
import { changesApiRef } from './ChangesApi';
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
  described('plugin-changes', 'plugins/changes'),
  described('plugin-portal-react', 'plugins/portal-react'),
];

async function render(list: () => Promise<Changes>) {
  await renderInTestApp(<ChangesWidget />, {
    apis: [
      [catalogApiRef, catalogApiMock({ entities })],
      [changesApiRef, { list, listFor: async () => ({ items: [] }) }],
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

describe('ChangesWidget', () => {
  it('lists commits with author and age, and links what they touched', async () => {
    await render(async () => ({
      items: [
        {
          id: 'abc',
          title: 'Count what is left on the shelf',
          author: 'Théo Lambert',
          at: new Date(Date.now() - 120_000).toISOString(),
          workspaces: [
            'services/products',
            'plugins/changes-backend',
            'plugins/portal-react',
            'unknown',
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
      'plugin-changes',
      'plugin-portal-react',
      'products',
    ]);
  });

  it('shows the reason when there is no history', async () => {
    await render(async () => ({ items: [], reason: 'there is no checkout' }));

    expect(
      await screen.findByText('Unknown: There is no checkout.'),
    ).toBeVisible();
  });

  it('shows the status that the portal backend returned', async () => {
    await render(() =>
      ResponseError.fromResponse(new Response('', { status: 502 })).then(
        error => Promise.reject(error),
      ),
    );

    expect(
      await screen.findByText(/^The portal backend returned 502: /),
    ).toBeVisible();
  });
});
