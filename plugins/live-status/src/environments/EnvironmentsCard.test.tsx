import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type {
  ApplicationStatus,
  ClusterStatus,
  EnvironmentStatus,
} from '@comptoir/plugin-live-status-common';
import {
  healthyEnvironment,
  liveStatusDouble,
  type LiveStatusDoubleOptions,
} from '@comptoir/plugin-live-status-react/testUtils';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { EnvironmentsCard } from './EnvironmentsCard';

const products = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'products',
    annotations: { 'comptoir.dev/application': 'products' },
  },
};

type Parts = Pick<EnvironmentStatus, 'delivery' | 'pods' | 'backup'>;
/** Changes of parts of an environment that is healthy otherwise. */
type Changes = { [part in keyof Parts]?: Partial<Parts[part]> };

function environment(name: string, changes: Changes = {}): EnvironmentStatus {
  const healthy = healthyEnvironment('products', name);
  return {
    ...healthy,
    delivery: { ...healthy.delivery, ...changes.delivery },
    pods: { ...healthy.pods, ...changes.pods },
    backup: { ...healthy.backup, ...changes.backup },
  };
}

const status = (...environments: EnvironmentStatus[]): ApplicationStatus => ({
  application: 'products',
  environments,
});

const cluster = (changes: Partial<ClusterStatus>): ClusterStatus => ({
  name: 'local',
  environments: ['dev', 'staging'],
  state: 'disconnected',
  since: new Date().toISOString(),
  argocd: { state: 'current' },
  ...changes,
});

async function render(options: LiveStatusDoubleOptions) {
  const double = liveStatusDouble(options);
  await renderInTestApp(
    <EntityProvider entity={products}>
      <EnvironmentsCard />
    </EntityProvider>,
    { apis: [...double.apis] },
  );
  return double;
}

const renderStatus = (...environments: EnvironmentStatus[]) =>
  render({ applications: async () => [status(...environments)] });

const row = (name: string) => screen.findByRole('listitem', { name });
const MINUTES_AGO = new Date(Date.now() - 4 * 60_000).toISOString();

describe('EnvironmentsCard', () => {
  it('shows delivery, pods, backup and what runs, per environment', async () => {
    await renderStatus(environment('dev'), environment('staging'));

    const dev = await row('dev');
    expect(dev).toHaveTextContent(/HealthySynced/);
    expect(dev).toHaveTextContent(/2 of 2 pods ready/);
    expect(dev).toHaveTextContent(/Backed up/);
    expect(dev).toHaveTextContent(/Last sync \d+ s ago/);
    expect(dev).toHaveTextContent(/sha256:4f2a9c4f2a9c/);
    expect(dev).toHaveTextContent(/Commit 5f0c6e1/);
    expect(within(dev).queryByText('Simulated', { exact: false })).toBeNull();
    expect(within(dev).queryByRole('list')).toBeNull();
    expect(await row('staging')).toBeVisible();
  });

  it('shows why an environment is degraded', async () => {
    await renderStatus(
      environment('dev', {
        delivery: {
          health: 'Degraded',
          reasons: ['Deployment exceeded its progress deadline'],
        },
        pods: {
          ready: 0,
          problems: ['ImagePullBackOff: not found'],
          restarts: 1,
        },
      }),
    );

    const dev = await row('dev');
    expect(within(dev).getByText('Degraded')).toBeVisible();
    expect(within(dev).getByText('0 of 2 pods ready')).toBeVisible();
    expect(within(dev).getByText('1 restart')).toBeVisible();
    const reasons = within(dev).getByRole('list', { name: 'Reasons' });
    expect(reasons).toHaveTextContent('ImagePullBackOff: not found');
    expect(reasons).toHaveTextContent('exceeded its progress deadline');
  });

  it('names the file that keeps Git from an environment, deployed there or not', async () => {
    const file = 'gitops/apps/products/releases/staging.yaml';
    const updateProblem = {
      scope: 'environment',
      reportedBy: 'ApplicationSet/services-staging',
      reason: `${file}: image is missing`,
      file,
      key: 'image',
      since: MINUTES_AGO,
      remedy: `Correct image in ${file}`,
    } as const;
    await renderStatus(
      environment('dev'),
      { ...environment('staging'), updateProblem },
      {
        ...environment('production', { delivery: { application: undefined } }),
        namespace: undefined,
        updateProblem,
      },
    );

    for (const name of ['staging', 'production']) {
      const notice = within(await row(name)).getByRole('group', {
        name: `Updates of ${name}`,
      });
      expect(notice).toHaveTextContent('Not updated');
      expect(notice).toHaveTextContent(/for 4 min/);
      expect(notice).toHaveTextContent(`${file}, key image`);
      expect(notice).toHaveTextContent(`Correct image in ${file}.`);
    }
    expect(within(await row('dev')).queryByRole('group')).toBeNull();
  });

  it('lists the objects that differ from Git', async () => {
    await renderStatus(
      environment('dev', {
        delivery: {
          sync: 'OutOfSync',
          differences: ['Deployment/products', 'Service/products'],
        },
      }),
    );

    const dev = await row('dev');
    expect(within(dev).getByText('Out of sync')).toBeVisible();
    expect(dev).toHaveTextContent(
      'Differs from Git: Deployment/products, Service/products',
    );
  });

  it('shortens long reasons until they are expanded', async () => {
    const long = `${'x'.repeat(300)} end`;
    await renderStatus(environment('dev', { pods: { problems: [long] } }));

    const dev = await row('dev');
    expect(dev).not.toHaveTextContent('end');
    fireEvent.click(
      within(dev).getByRole('button', { name: 'Show all reasons (1)' }),
    );

    expect(dev).toHaveTextContent(long);
    expect(
      within(dev).getByRole('button', { name: 'Show less' }),
    ).toHaveAttribute('aria-expanded', 'true');
  });

  it('shows a paused canary, and that pods are simulated', async () => {
    await renderStatus(
      environment('dev', {
        pods: {
          simulated: true,
          rollout: {
            phase: 'Paused',
            step: 1,
            steps: 6,
            message: 'CanaryPauseStep',
          },
        },
      }),
    );

    const dev = await row('dev');
    const badge = within(dev).getByText('Canary step 2 of 6, paused');
    expect(badge).toHaveAttribute('data-tone', 'progress');
    expect(within(dev).getByText('Simulated: no containers run')).toBeVisible();
    expect(dev).toHaveTextContent('CanaryPauseStep');
  });

  it('draws unknown data as unknown, with the reason, its age and the last state', async () => {
    await renderStatus(
      environment('dev', {
        delivery: {
          source: {
            state: 'unknown',
            reason: 'Argo CD does not respond',
            asOf: MINUTES_AGO,
          },
        },
      }),
    );

    const dev = await row('dev');
    expect(within(dev).getByText('Delivery unknown')).toHaveAttribute(
      'data-tone',
      'unknown',
    );
    expect(dev).toHaveTextContent('4 min ago: Healthy, Synced');
    expect(dev).toHaveTextContent('Argo CD does not respond');
    expect(within(dev).queryByText('Healthy')).toBeNull();
    expect(within(dev).getByText('2 of 2 pods ready')).toBeVisible();
  });

  it('says in one line that an environment does not have the application', async () => {
    const { namespace, ...rest } = environment('production', {
      delivery: { application: undefined },
    });
    await renderStatus(rest);

    expect(namespace).toBe('shop-production');
    expect(await row('production')).toHaveTextContent(
      /^productionNot deployed\.$/,
    );
  });

  it('applies a signal at once, and announces what changed', async () => {
    const { signal } = await renderStatus(
      environment('dev'),
      environment('staging'),
    );
    await row('dev');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();

    act(() =>
      signal(
        status(
          environment('dev'),
          environment('staging', { delivery: { health: 'Degraded' } }),
        ),
      ),
    );

    expect(within(await row('staging')).getByText('Degraded')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(
      /^staging: Degraded, Synced, 2 of 2 pods ready, Backed up\.$/,
    );
  });

  it('ignores signals about other applications', async () => {
    const { signal } = await renderStatus(environment('dev'));
    await row('dev');

    act(() =>
      signal({ ...status(environment('demo')), application: 'shopping' }),
    );

    expect(screen.queryByRole('listitem', { name: 'demo' })).toBeNull();
    expect(await row('dev')).toBeVisible();
  });

  describe('when requests fail', () => {
    beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
    afterEach(() => jest.useRealTimers());

    it('keeps the last state as unknown, and recovers', async () => {
      const applications = jest.fn(async () => [status(environment('dev'))]);
      await render({ applications });
      await row('dev');

      applications.mockRejectedValueOnce(new Error('502'));
      await act(() => jest.advanceTimersByTimeAsync(10_000));
      const dev = await row('dev');
      expect(within(dev).getByText('Delivery unknown')).toBeVisible();
      expect(dev).toHaveTextContent('the portal backend does not respond');
      expect(dev).toHaveTextContent('10 s ago: Healthy, Synced');

      await act(() => jest.advanceTimersByTimeAsync(5_000));
      expect(within(await row('dev')).getByText('Healthy')).toBeVisible();
    });

    it('follows the progress of a platform that is being built', async () => {
      const clusters = jest.fn(async () => [
        cluster({
          state: 'connecting',
          reason: 'the platform is being built: kube 1.36.1 (3 of 9)',
        }),
      ]);
      await render({ applications: async () => [status()], clusters });
      expect(await screen.findByText(/3 of 9/)).toBeVisible();

      clusters.mockResolvedValue([
        cluster({
          state: 'connecting',
          reason: 'the platform is being built: argo-cd (4 of 9)',
        }),
      ]);
      await act(() => jest.advanceTimersByTimeAsync(10_000));
      expect(await screen.findByText(/4 of 9/)).toBeVisible();

      clusters.mockResolvedValue([cluster({ state: 'connected' })]);
      await act(() => jest.advanceTimersByTimeAsync(10_000));
      expect(screen.queryByRole('group', { name: 'Cluster local' })).toBeNull();

      clusters.mockClear();
      await act(() => jest.advanceTimersByTimeAsync(60_000));
      expect(clusters).not.toHaveBeenCalled();
    });
  });

  it('reports the failure of the first request', async () => {
    await render({
      applications: () => Promise.reject(new Error('Failed to fetch')),
    });

    expect(
      await screen.findByText(
        /^The portal backend is unavailable: Failed to fetch\. /,
      ),
    ).toBeVisible();
  });

  it('explains once why a cluster is not connected', async () => {
    const source = { state: 'unknown', reason: 'connection refused' } as const;
    await render({
      applications: async () => [
        status(
          environment('dev', {
            delivery: { source },
            pods: { source },
            backup: { source },
          }),
          { ...environment('production'), cluster: 'production' },
        ),
      ],
      clusters: async () => [
        cluster({
          reason: 'connection refused',
          remedy: 'Start the platform: npm start',
        }),
        cluster({ name: 'production', state: 'connected' }),
      ],
    });

    const notice = await screen.findByRole('group', { name: 'Cluster local' });
    expect(notice).toHaveTextContent('Not connected');
    expect(notice).toHaveTextContent('Connection refused.');
    expect(notice).toHaveTextContent('Start the platform: npm start.');
    expect(screen.queryByRole('listitem', { name: 'dev' })).toBeNull();
    expect(within(await row('production')).getByText('Healthy')).toBeVisible();
  });

  it('renders nothing when no cluster is configured', async () => {
    await render({
      applications: async () => [status()],
      clusters: async () => [],
    });

    await act(async () => {});
    expect(screen.queryByRole('region', { name: 'Environments' })).toBeNull();
  });
});
