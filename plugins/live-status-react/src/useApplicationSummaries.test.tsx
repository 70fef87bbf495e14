import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { ApplicationStatus } from '@comptoir/plugin-live-status-common';
import { StateBadge } from '@comptoir/plugin-portal-react';
import { act, screen } from '@testing-library/react';
import { healthyEnvironment } from './testing/healthyEnvironment';
import { liveStatusDouble } from './testing/liveStatusDouble';
import { useApplicationSummaries } from './useApplicationSummaries';

function Summaries() {
  const summaryOf = useApplicationSummaries();
  return ['products', 'shopping'].map(name => {
    const summary = summaryOf(name);
    return (
      <div key={name} role="group" aria-label={name}>
        {summary && <StateBadge {...summary} />}
      </div>
    );
  });
}

const healthy = (application: string): ApplicationStatus => ({
  application,
  environments: [healthyEnvironment(application, 'dev')],
});

function degraded(application: string): ApplicationStatus {
  const one = healthyEnvironment(application, 'dev');
  const delivery = { ...one.delivery, health: 'Degraded' as const };
  return { application, environments: [{ ...one, delivery }] };
}

async function render(applications: () => Promise<ApplicationStatus[]>) {
  const double = liveStatusDouble({ applications });
  await renderInTestApp(<Summaries />, { apis: [...double.apis] });
  return double;
}

const summary = (name: string) => screen.getByRole('group', { name });

describe('useApplicationSummaries', () => {
  it('applies the signals of two applications that change at once', async () => {
    const { signal } = await render(async () => [
      healthy('products'),
      healthy('shopping'),
    ]);
    expect(await screen.findAllByText('Healthy')).toHaveLength(2);

    act(() => {
      signal(degraded('products'));
      signal(degraded('shopping'));
    });

    expect(summary('products')).toHaveTextContent('Degraded in dev');
    expect(summary('shopping')).toHaveTextContent('Degraded in dev');
  });

  it('keeps a signal that is newer than the response', async () => {
    let respond: (items: ApplicationStatus[]) => void = () => {};
    const { signal } = await render(
      () => new Promise(resolve => (respond = resolve)),
    );

    act(() => signal(degraded('products')));
    await act(async () => respond([healthy('products'), healthy('shopping')]));

    expect(summary('products')).toHaveTextContent('Degraded in dev');
    expect(summary('shopping')).toHaveTextContent('Healthy');
  });

  it('is unknown when the portal backend does not respond', async () => {
    await render(() => Promise.reject(new Error('502')));

    expect(await screen.findAllByText('Unknown')).toHaveLength(2);
  });

  it('reports nothing about applications that the backend does not know', async () => {
    await render(async () => [healthy('products')]);
    await screen.findByText('Healthy');

    expect(summary('shopping')).toBeEmptyDOMElement();
  });
});
