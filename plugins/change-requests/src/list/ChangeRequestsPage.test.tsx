import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { ChangeRequestList } from '@comptoir/plugin-change-requests-common';
import { act, fireEvent, screen } from '@testing-library/react';
import { detailsRouteRef } from '../routes';
import { requestDouble, sample } from '../testing/requestDouble';
import { ChangeRequestsPage } from './ChangeRequestsPage';

const rules = { required: 0, authorMayApprove: true };

async function render(list: () => Promise<ChangeRequestList>) {
  const double = requestDouble({ list });
  await renderInTestApp(<ChangeRequestsPage />, {
    apis: [...double.apis],
    mountedRoutes: { '/change-requests/:id': detailsRouteRef },
  });
  return double;
}

const titles = () =>
  screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

describe('ChangeRequestsPage', () => {
  it('lists open ones with state, author and link, and explains the rules', async () => {
    await render(async () => ({ items: [sample], rules }));

    const link = await screen.findByRole('link', { name: sample.title });
    expect(link).toHaveAttribute('href', '/change-requests/7');
    expect(titles()).toEqual([
      expect.stringMatching(/7, opened by Marina Costa .* ago, into mainOpen$/),
    ]);
    expect(
      screen.getByText(/one person may merge their own change request/),
    ).toBeVisible();
  });

  it('filters by state', async () => {
    const items = [
      { ...sample, id: '3', title: 'three', state: 'merged' as const },
      { ...sample, id: '2', title: 'two', state: 'conflicted' as const },
      { ...sample, id: '1', title: 'one', state: 'closed' as const },
    ];
    await render(async () => ({ items, rules }));
    await screen.findByText('two');
    expect(titles()).toHaveLength(1);

    fireEvent.click(screen.getByRole('radio', { name: 'Merged' }));
    expect(await screen.findByText('three')).toBeVisible();
    expect(titles()).toHaveLength(1);

    fireEvent.click(screen.getByRole('radio', { name: 'All' }));
    expect(await screen.findByText('one')).toBeVisible();
    expect(titles()).toHaveLength(3);
  });

  it('reports that none is open', async () => {
    await render(async () => ({ items: [], rules }));

    expect(await screen.findByText(/^No change request is open/)).toBeVisible();
  });

  it('shows why there are none', async () => {
    const unavailable = 'no repository is configured';
    await render(async () => ({ items: [], rules, unavailable }));

    expect(
      await screen.findByText('Unknown: No repository is configured.'),
    ).toBeVisible();
  });

  it('loads again after a signal, and keeps the list meanwhile', async () => {
    let items = [sample];
    const { signal } = await render(async () => ({ items, rules }));
    await screen.findByText(sample.title);

    items = [{ ...sample, id: '8', title: 'another' }, sample];
    act(() => signal('8'));

    expect(screen.getByText(sample.title)).toBeVisible();
    expect(await screen.findByText('another')).toBeVisible();
  });
});
