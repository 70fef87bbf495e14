import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Readiness } from '@comptoir/plugin-readiness-common';
import { act, screen, within } from '@testing-library/react';
import { readinessDouble } from '@comptoir/plugin-readiness-react/testUtils';
import { ReadinessCard } from './ReadinessCard';

const products = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'products',
    annotations: { 'comptoir.dev/readiness': 'products' },
  },
};
const time = new Date().toISOString();
const ready: Readiness = {
  target: 'products',
  state: 'ready',
  since: time,
  checkedAt: time,
  checks: { indexes: { status: 'up' } },
  dependencies: [
    {
      name: 'mongodb',
      kind: 'mongodb',
      state: 'up',
      since: time,
      lastError: null,
      lastAnswered: time,
    },
  ],
};
const away = {
  name: 'rabbitmq',
  kind: 'rabbitmq',
  state: 'down' as const,
  since: time,
  lastError: 'nothing listens at its address',
  lastAnswered: null,
};

/** Renders the card with these answers of the backend. */
async function render(load: () => Promise<Readiness[]>) {
  const double = readinessDouble(load);
  await renderInTestApp(
    <EntityProvider entity={products}>
      <ReadinessCard />
    </EntityProvider>,
    { apis: [...double.apis] },
  );
  return double;
}

const status = (state: string) =>
  within(screen.getByRole('status', { name: 'Readiness' })).findByText(state);

describe('ReadinessCard', () => {
  it('shows that a component is ready, and its dependencies', async () => {
    await render(async () => [ready]);

    expect(await status('Ready')).toBeVisible();
    const needs = screen.getByRole('list', { name: 'Dependencies' });
    expect(within(needs).getByRole('listitem')).toHaveTextContent(
      /^mongodbup for /,
    );
    expect(
      screen.queryByRole('list', { name: 'Preconditions' }),
    ).not.toBeInTheDocument();
  });

  it('shows why a component is not ready', async () => {
    await render(async () => [
      {
        ...ready,
        state: 'not-ready',
        reason: 'waits for indexes: they do not exist yet',
        checks: {
          indexes: { status: 'down', detail: 'they do not exist yet' },
        },
      },
    ]);

    expect(await status('Not ready')).toBeVisible();
    expect(
      screen.getByText('Waits for indexes: they do not exist yet.'),
    ).toBeVisible();
    const checks = screen.getByRole('list', { name: 'Preconditions' });
    expect(within(checks).getByRole('listitem')).toHaveTextContent('indexes');
  });

  it('names the dependency that affects a component', async () => {
    await render(async () => [
      {
        ...ready,
        state: 'affected',
        reason: 'affected by rabbitmq: nothing listens at its address',
        dependencies: [
          away,
          { ...away, name: 'moon', state: 'unknown', lastError: null },
          {
            ...away,
            name: 'cluster local',
            state: 'unknown',
            lastError: 'it is starting',
          },
        ],
      },
    ]);

    expect(await status('Affected')).toBeVisible();
    expect(
      screen.getByText('Affected by rabbitmq: nothing listens at its address.'),
    ).toBeVisible();
    const needs = screen.getByRole('list', { name: 'Dependencies' });
    const [rabbitmq, moon, cluster] = within(needs).getAllByRole('listitem');
    expect(rabbitmq).toHaveTextContent(
      /^rabbitmqdown for .*: nothing listens at its address$/,
    );
    expect(moon).toHaveTextContent('moonnot checked yet');
    expect(cluster).toHaveTextContent(
      'cluster localnot up yet: it is starting',
    );
  });

  it('applies a signal at once', async () => {
    const { signal } = await render(async () => [ready]);
    await status('Ready');

    act(() => signal({ ...ready, state: 'down', reason: 'nothing listens' }));

    expect(await status('Down')).toBeVisible();
    expect(screen.getByText('Nothing listens.')).toBeVisible();
  });

  it('ignores signals about other targets', async () => {
    const { signal } = await render(async () => [ready]);
    await status('Ready');

    act(() => signal({ ...ready, target: 'storefront', state: 'down' }));

    expect(await status('Ready')).toBeVisible();
  });

  it('shows unknown when the portal backend does not respond', async () => {
    await render(() => Promise.reject(new Error('502')));

    expect(await status('Unknown')).toBeVisible();
    expect(
      screen.getByText('The portal backend does not respond.'),
    ).toBeVisible();
    expect(screen.getByText('Never checked.')).toBeVisible();
  });
});
