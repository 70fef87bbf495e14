import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { LIVE_STATUS_CHANNEL } from '@comptoir/plugin-live-status-common';
import { signalsDouble } from '@comptoir/plugin-portal-react/testUtils';
import { act, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { ReloadOnSignal } from './ReloadOnSignal';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'products',
    annotations: { 'comptoir.dev/application': 'products' },
  },
};

/** Renders a card that counts how often it loads. */
async function renderCard() {
  const load = jest.fn();
  const { signals, broadcast } = signalsDouble();
  const Card = () => {
    useEffect(() => load(), []);
    return <p>card</p>;
  };
  renderInTestApp(
    <EntityProvider entity={entity}>
      <ReloadOnSignal>
        <Card />
      </ReloadOnSignal>
    </EntityProvider>,
    { apis: [[signalApiRef, signals]] },
  );
  await screen.findByText('card');
  jest.useFakeTimers();
  const signal = (application: string) =>
    act(() => broadcast(LIVE_STATUS_CHANNEL, { application }));
  const pass = (milliseconds: number) =>
    act(() => jest.advanceTimersByTime(milliseconds));
  return { load, signal, pass };
}

describe('ReloadOnSignal', () => {
  afterEach(() => jest.useRealTimers());

  it('loads once, and again after a signal of its application', async () => {
    const { load, signal, pass } = await renderCard();
    expect(load).toHaveBeenCalledTimes(1);

    signal('products');
    pass(0);

    expect(load).toHaveBeenCalledTimes(2);
    expect(screen.getByText('card')).toBeVisible();
  });

  it('ignores signals of other applications', async () => {
    const { load, signal, pass } = await renderCard();

    signal('customers');
    pass(60_000);

    expect(load).toHaveBeenCalledTimes(1);
  });

  it('loads at most once every five seconds, and after the last signal', async () => {
    const { load, signal, pass } = await renderCard();
    signal('products');
    pass(0);

    for (let second = 0; second < 4; second += 1) {
      signal('products');
      pass(1_000);
    }
    expect(load).toHaveBeenCalledTimes(2);

    pass(1_000);
    expect(load).toHaveBeenCalledTimes(3);
    pass(60_000);
    expect(load).toHaveBeenCalledTimes(3);
  });
});
