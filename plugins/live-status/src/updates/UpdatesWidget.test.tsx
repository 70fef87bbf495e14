import { renderInTestApp } from '@backstage/frontend-test-utils';
import type {
  ApplicationStatus,
  ClusterStatus,
  UpdateProblem,
} from '@comptoir/plugin-live-status-common';
import {
  healthyEnvironment,
  liveStatusDouble,
} from '@comptoir/plugin-live-status-react/testUtils';
import { act, screen, within } from '@testing-library/react';
import { UpdatesWidget } from './UpdatesWidget';

const FILE = 'gitops/apps/products/releases/staging.yaml';
const REFUSED: UpdateProblem = {
  scope: 'environment',
  reportedBy: 'ApplicationSet/services-staging',
  reason: `error calling fail: ${FILE}: image is missing`,
  file: FILE,
  key: 'image',
  since: new Date(Date.now() - 6 * 60_000).toISOString(),
  remedy: `Correct image in ${FILE}, or revert the commit that changed it`,
};
const UNKNOWN_REVISION: UpdateProblem = {
  ...REFUSED,
  scope: 'application',
  reportedBy: 'Application/shopping-production',
  key: 'revision',
};

/** An application in staging and production, with these problems there. */
const status = (
  application: string,
  staging?: UpdateProblem,
  production?: UpdateProblem,
): ApplicationStatus => ({
  application,
  environments: [
    {
      ...healthyEnvironment(application, 'staging'),
      updateProblem: staging,
    },
    {
      ...healthyEnvironment(application, 'production'),
      updateProblem: production,
    },
  ],
});

async function render(...statuses: ApplicationStatus[]) {
  const double = liveStatusDouble({ applications: async () => statuses });
  await renderInTestApp(<UpdatesWidget />, { apis: [...double.apis] });
  return double;
}

describe('UpdatesWidget', () => {
  it('lists an environment once, with file, key, age, reason and remedy', async () => {
    await render(status('products', REFUSED), status('shopping', REFUSED));

    const row = await screen.findByRole('listitem');
    expect(within(row).getByRole('heading', { name: 'staging' })).toBeVisible();
    expect(row).toHaveTextContent('Not updated');
    expect(row).toHaveTextContent('every application of staging, for 6 min');
    expect(row).toHaveTextContent(`${FILE}, key image`);
    expect(row).toHaveTextContent('Error calling fail');
    expect(row).toHaveTextContent('revert the commit that changed it.');
  });

  it('lists the only application of an unknown revision', async () => {
    await render(
      status('products'),
      status('shopping', undefined, UNKNOWN_REVISION),
    );

    expect(
      await screen.findByRole('heading', { name: 'shopping in production' }),
    ).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent('key revision');
  });

  it('shows a problem without current data as the last known one', async () => {
    const lost = status('products', REFUSED);
    const asOf = new Date(Date.now() - 4 * 60_000).toISOString();
    const reason = 'the portal backend does not respond';
    const { delivery } = lost.environments[0];
    delivery.source = { state: 'unknown', reason, asOf };
    await render(lost);

    const notice = await screen.findByRole('group', {
      name: 'Updates of staging',
    });
    expect(notice).toHaveTextContent('Unknown');
    expect(notice).toHaveTextContent(/portal backend does not respond/);
    expect(notice).toHaveTextContent('Last data 4 min ago');
    expect(notice).toHaveTextContent(
      'Changes in Git did not reach every application of staging.',
    );
    expect(notice).toHaveTextContent(`${FILE}, key image`);
    expect(notice).not.toHaveTextContent('Not updated');
  });

  it('is unknown, with the reason, while there is no current data', async () => {
    const lost = status('products');
    const reason = 'Argo CD does not respond';
    lost.environments.forEach(({ delivery }) => {
      delivery.source = { state: 'unknown', reason };
    });
    await render(lost, { ...lost, application: 'shopping' });

    const row = await screen.findByRole('listitem');
    expect(row).toHaveTextContent('staging, production');
    expect(row).toHaveTextContent('Unknown');
    expect(row).toHaveTextContent('Argo CD does not respond.');
    expect(screen.queryByText('Not updated from Git')).not.toBeInTheDocument();
  });

  it('is unknown while a cluster was never connected', async () => {
    const cluster: ClusterStatus = {
      name: 'local',
      environments: ['dev', 'staging'],
      state: 'disconnected',
      reason: 'the platform is being built',
      since: REFUSED.since,
      argocd: { state: 'current' },
    };
    const { apis } = liveStatusDouble({
      applications: async () => [],
      clusters: async () => [cluster],
    });
    await renderInTestApp(<UpdatesWidget />, { apis: [...apis] });

    const row = await screen.findByRole('listitem');
    expect(row).toHaveTextContent('dev, staging');
    expect(row).toHaveTextContent('The platform is being built.');
  });

  it('says that the portal backend does not respond', async () => {
    const { apis } = liveStatusDouble({
      applications: () => Promise.reject(new Error('connection refused')),
      clusters: () => Promise.reject(new Error('connection refused')),
    });
    await renderInTestApp(<UpdatesWidget />, { apis: [...apis] });

    expect(
      await screen.findByText(/The portal backend is unavailable/),
    ).toBeVisible();
  });

  it('appears with a signal, and disappears when all is corrected', async () => {
    const { signal } = await render(status('products'));
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();

    act(() => signal(status('products', REFUSED)));
    expect(await screen.findByRole('listitem')).toBeVisible();

    act(() => signal(status('products')));
    expect(screen.queryByText('Not updated from Git')).not.toBeInTheDocument();
  });
});
