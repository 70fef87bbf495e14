import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { ChangeRequest } from '@comptoir/plugin-change-requests-common';
import { screen } from '@testing-library/react';
import { detailsRouteRef } from '../routes';
import { requestDouble, sample } from '../testing/requestDouble';
import { EntityChangeRequestsCard } from './EntityChangeRequestsCard';

const shopping = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shopping', namespace: 'default' },
};
const rules = { required: 0, authorMayApprove: true };

async function render(items: ChangeRequest[]) {
  const list = jest.fn(async () => ({ items, rules }));
  await renderInTestApp(
    <EntityProvider entity={shopping}>
      <EntityChangeRequestsCard />
    </EntityProvider>,
    {
      apis: [...requestDouble({ list }).apis],
      mountedRoutes: { '/change-requests/:id': detailsRouteRef },
    },
  );
  return list;
}

describe('EntityChangeRequestsCard', () => {
  it('lists the open ones of the entity', async () => {
    const merged = { ...sample, id: '6', title: 'merged', state: 'merged' };
    const list = await render([
      sample,
      { ...merged, state: 'merged' as const },
    ]);

    expect(await screen.findByText(sample.title)).toBeVisible();
    expect(screen.queryByText('merged')).not.toBeInTheDocument();
    expect(list).toHaveBeenCalledWith('component:default/shopping');
  });

  it('reports that none is open', async () => {
    await render([]);

    expect(
      await screen.findByText('No change request for it is open.'),
    ).toBeVisible();
  });
});
