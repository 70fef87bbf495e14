import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Run, RunProcess } from '@comptoir/plugin-readiness-common';
import { readinessDouble } from '@comptoir/plugin-readiness-react/testUtils';
import { act, screen, waitFor, within } from '@testing-library/react';
import { RunSection } from './RunSection';

const since = new Date(Date.now() - 3 * 60_000).toISOString();
const etcd: RunProcess = {
  name: 'etcd',
  kind: 'part',
  state: 'ready',
  url: 'https://127.0.0.1:2399',
  log: '/repository/var/log/etcd.log',
  since,
  restarts: 2,
  reason: null,
  residentBytes: 120_000_000,
};
const run: Run = {
  startedAt: since,
  supervised: true,
  sections: [
    { title: 'The control plane', processes: [etcd] },
    {
      title: 'Delivery',
      processes: [
        {
          ...etcd,
          name: 'argocd-server',
          state: 'failed',
          reason: 'exited with code 3; restarts in 1 s',
          restarts: 1,
          residentBytes: null,
          url: 'http://127.0.0.1:8190',
        },
      ],
    },
  ],
  build: null,
  kubeconfig: '/repository/var/data/platform/kubeconfig',
  argocd: null,
  repository: null,
  ownCluster: null,
};

/** Renders the section with these answers of the backend. */
async function render(load: () => Promise<Run | null>) {
  const { apis } = readinessDouble(async () => [], load);
  await renderInTestApp(<RunSection />, { apis: [...apis] });
}

const row = async (group: string) =>
  within(await screen.findByRole('list', { name: group })).getByRole(
    'listitem',
  );

describe('RunSection', () => {
  it('shows state, age, restarts, memory and log of a part in its group', async () => {
    await render(async () => run);

    const part = await row('The control plane');
    expect(part).toHaveTextContent('etcd part');
    expect(part).toHaveTextContent(
      'Readyfor 3 min · restarted 2 times · 120 MB',
    );
    expect(part).toHaveTextContent('/repository/var/log/etcd.log');
    expect(within(part).queryByRole('link')).not.toBeInTheDocument();
  });

  it('shows why a part failed, and links its address', async () => {
    await render(async () => run);

    const part = await row('Delivery');
    expect(part).toHaveTextContent('Failedfor 3 min · restarted once');
    expect(part).toHaveTextContent('Exited with code 3; restarts in 1 s.');
    expect(
      within(part).getByRole('link', { name: 'http://127.0.0.1:8190' }),
    ).toHaveAttribute('href', 'http://127.0.0.1:8190');
  });

  it('copies the path of a log', async () => {
    const writeText = jest.fn().mockResolvedValue(undefined);
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText },
    });
    await render(async () => run);

    const part = within(await row('The control plane'));
    part.getByRole('button', { name: 'Copy the log path of etcd' }).click();

    expect(
      await part.findByRole('button', { name: 'Copied the log path of etcd' }),
    ).toBeVisible();
    expect(writeText).toHaveBeenCalledWith('/repository/var/log/etcd.log');
  });

  it('shows the progress of the build', async () => {
    await render(async () => ({
      ...run,
      build: {
        step: 'build',
        module: 'kube 1.36.1',
        number: 3,
        of: 9,
        startedAt: since,
      },
    }));

    const progress = await screen.findByRole('progressbar', {
      name: /being built: kube 1\.36\.1 \(3 of 9\), for 3 min/,
    });
    expect(progress).toHaveAttribute('value', '2');
    expect(progress).toHaveAttribute('max', '9');
  });

  it('names the cluster that the portal shows instead of the local one', async () => {
    await render(async () => ({
      ...run,
      ownCluster: {
        kubeconfig: '/kubeconfigs/eks',
        context: 'prod',
        server: 'https://10.0.0.1:6443',
        argocd: null,
      },
    }));

    expect(
      await screen.findByText(/KUBECONFIG=\/kubeconfigs\/eks/),
    ).toHaveTextContent(
      'context prod, https://10.0.0.1:6443, no Argo CD (ARGOCD_URL is not set).',
    );
  });

  it('says that the supervisor has ended', async () => {
    await render(async () => ({ ...run, supervised: false }));

    expect(await screen.findByText(/The supervisor has ended/)).toBeVisible();
  });

  it('is absent in a cluster, and requests once', async () => {
    const load = jest.fn().mockResolvedValue(null);
    await render(load);

    await waitFor(() => expect(load).toHaveBeenCalled());
    await act(() => load.mock.results[0].value);
    expect(load).toHaveBeenCalledTimes(1);
    expect(
      screen.queryByText('Processes of npm start'),
    ).not.toBeInTheDocument();
  });

  it('shows the failure of the backend', async () => {
    await render(() => Promise.reject(new Error('connection refused')));

    expect(
      await screen.findByText(
        /^The portal backend is unavailable: Connection refused\. /,
      ),
    ).toBeVisible();
  });
});
