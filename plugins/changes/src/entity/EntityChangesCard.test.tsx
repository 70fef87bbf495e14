import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { EntityChanges } from '@comptoir/plugin-changes-common';
import { screen, within } from '@testing-library/react';
import { changesApiRef, type ChangesApi } from '../ChangesApi';
import { EntityChangesCard } from './EntityChangesCard';

const products = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'products', namespace: 'default' },
};

async function render(answer: () => Promise<EntityChanges>) {
  const listFor = jest.fn<Promise<EntityChanges>, unknown[]>(answer);
  const api: ChangesApi = { list: async () => ({ items: [] }), listFor };
  await renderInTestApp(
    <EntityProvider entity={products}>
      <EntityChangesCard />
    </EntityProvider>,
    { apis: [[changesApiRef, api]] },
  );
  return listFor;
}

const change = {
  id: '0123456789abcdef',
  title: 'products: sort by price',
  author: 'Théo Lambert',
  at: new Date(Date.now() - 120_000).toISOString(),
};

describe('EntityChangesCard', () => {
  it('lists commits with short id, author and age, and links those with a page', async () => {
    const url = 'https://gitlab.example/-/commit/0123456789abcdef';
    const listFor = await render(async () => ({
      path: 'services/products',
      items: [
        { ...change, url },
        { ...change, id: 'fedcba9876543210', title: 'products: begin' },
      ],
    }));

    expect(
      await screen.findByText(
        'The newest commits that touched services/products.',
      ),
    ).toBeVisible();
    const [first, second] = screen.getAllByRole('listitem');
    expect(
      within(first).getByRole('link', { name: 'products: sort by price' }),
    ).toHaveAttribute('href', url);
    expect(first).toHaveTextContent('01234567, Théo Lambert, 2 min ago');
    expect(second).toHaveTextContent('products: begin');
    expect(within(second).queryByRole('link')).not.toBeInTheDocument();
    expect(listFor).toHaveBeenCalledWith({
      kind: 'Component',
      namespace: 'default',
      name: 'products',
    });
  });

  it('reports that no commit touched the folder', async () => {
    await render(async () => ({ path: 'services/products', items: [] }));

    expect(
      await screen.findByText('No commit has touched services/products yet.'),
    ).toBeVisible();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
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
