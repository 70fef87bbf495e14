import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { BackupStatus } from '@comptoir/plugin-live-status-common';
import {
  healthyEnvironment,
  liveStatusDouble,
} from '@comptoir/plugin-live-status-react/testUtils';
import { act, screen, within } from '@testing-library/react';
import { BackupsCard } from './BackupsCard';

const products = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'products',
    annotations: { 'comptoir.dev/application': 'products' },
  },
};
const healthy = healthyEnvironment('products', 'dev');
const [schedule] = healthy.backup.schedules;
const [backup] = healthy.backup.backups;

async function render(changes: Partial<BackupStatus>) {
  const environment = { ...healthy, backup: { ...healthy.backup, ...changes } };
  const { apis } = liveStatusDouble({
    applications: async () => [
      { application: 'products', environments: [environment] },
    ],
  });
  await renderInTestApp(
    <EntityProvider entity={products}>
      <BackupsCard />
    </EntityProvider>,
    { apis: [...apis] },
  );
}

const dev = () => screen.findByRole('group', { name: 'dev' });

describe('BackupsCard', () => {
  it('shows schedules in words, and the last backups', async () => {
    await render({});

    const section = within(await dev());
    const schedules = section.getByRole('list', { name: 'Schedules' });
    expect(schedules).toHaveTextContent('shop-dailyAt 02:00, every day (UTC)');
    const backups = section.getByRole('list', { name: 'Last backups' });
    expect(backups).toHaveTextContent(
      /^Completed\d+ s agoshop-daily-20261130020000, expires in 29 d$/,
    );
  });

  it('shows errors, warnings and the reason of a backup that failed in part', async () => {
    await render({
      backups: [
        {
          ...backup,
          phase: 'PartiallyFailed',
          errors: 1,
          warnings: 2,
          reason: 'volume pvc-1 was not found',
        },
      ],
    });

    const section = within(await dev());
    expect(section.getByText('Partially failed')).toHaveAttribute(
      'data-tone',
      'danger',
    );
    const backups = section.getByRole('list', { name: 'Last backups' });
    expect(backups).toHaveTextContent('1 error, 2 warnings');
    expect(backups).toHaveTextContent('volume pvc-1 was not found');
  });

  it('does not count a running backup as success', async () => {
    await render({
      backups: [{ ...backup, phase: 'InProgress', completedAt: undefined }],
    });

    expect(within(await dev()).getByText('Running')).toHaveAttribute(
      'data-tone',
      'progress',
    );
  });

  it.each([
    [{ paused: true }, 'Paused', 'warning'],
    [{ phase: 'FailedValidation' }, 'Invalid', 'danger'],
  ])(
    'shows a schedule that makes no backups: %j',
    async (changes, label, tone) => {
      await render({ schedules: [{ ...schedule, ...changes }] });

      expect(within(await dev()).getByText(label)).toHaveAttribute(
        'data-tone',
        tone,
      );
    },
  );

  it('shows an expression that is not standard cron as it is', async () => {
    await render({ schedules: [{ ...schedule, cron: '@every 6h' }] });

    expect(within(await dev()).getByText('@every 6h (UTC)')).toBeVisible();
  });

  it('says in one sentence that nothing backs up the namespace', async () => {
    await render({ schedules: [], backups: [], state: 'unprotected' });

    expect(await dev()).toHaveTextContent(
      /^devNo schedule includes namespace shop-dev\.$/,
    );
  });

  it('marks last known data as unknown', async () => {
    await render({
      source: {
        state: 'unknown',
        reason: 'Velero does not respond',
        asOf: new Date(Date.now() - 7_200_000).toISOString(),
      },
    });

    const section = await dev();
    expect(within(section).getByText('Unknown')).toBeVisible();
    expect(section).toHaveTextContent(
      'Velero does not respond. Last data 2 h ago:',
    );
  });

  it('renders nothing without any data', async () => {
    await render({ source: { state: 'unknown', reason: 'not installed' } });

    await act(async () => {});
    expect(screen.queryByRole('region', { name: 'Backups' })).toBeNull();
  });
});
