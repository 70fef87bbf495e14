import { renderInTestApp } from '@backstage/frontend-test-utils';
import type {
  ApplicationStatus,
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

  it('appears with a signal, and disappears when all is corrected', async () => {
    const { signal } = await render(status('products'));
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();

    act(() => signal(status('products', REFUSED)));
    expect(await screen.findByRole('listitem')).toBeVisible();

    act(() => signal(status('products')));
    expect(screen.queryByText('Not updated from Git')).not.toBeInTheDocument();
  });
});
