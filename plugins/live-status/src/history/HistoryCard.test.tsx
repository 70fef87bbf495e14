import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { DeliveryStatus } from '@comptoir/plugin-live-status-common';
import {
  healthyEnvironment,
  liveStatusDouble,
} from '@comptoir/plugin-live-status-react/testUtils';
import { screen, within } from '@testing-library/react';
import { HistoryCard } from './HistoryCard';

const products = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'products',
    annotations: { 'comptoir.dev/application': 'products' },
  },
};

async function render(history: DeliveryStatus['history']) {
  const healthy = healthyEnvironment('products', 'staging');
  const environment = {
    ...healthy,
    delivery: { ...healthy.delivery, history },
  };
  const { apis } = liveStatusDouble({
    applications: async () => [
      { application: 'products', environments: [environment] },
    ],
  });
  await renderInTestApp(
    <EntityProvider entity={products}>
      <HistoryCard />
    </EntityProvider>,
    { apis: [...apis] },
  );
  return within(await screen.findByRole('group', { name: 'staging' }));
}

const hoursAgo = (hours: number) =>
  new Date(Date.now() - hours * 3_600_000).toISOString();

describe('HistoryCard', () => {
  it('lists revisions, newest first, with time and initiator', async () => {
    const staging = await render([
      { id: 2, revision: 'b'.repeat(40), deployedAt: hoursAgo(1) },
      {
        id: 1,
        revision: 'a'.repeat(40),
        deployedAt: hoursAgo(50),
        initiatedBy: 'admin',
      },
    ]);

    expect(
      staging.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual(['bbbbbbb1 h ago, by automatic sync', 'aaaaaaa2 d ago by admin']);
  });

  it('says that nothing was deployed', async () => {
    const staging = await render([]);

    expect(
      staging.getByText('Argo CD has deployed nothing yet.'),
    ).toBeVisible();
  });
});
