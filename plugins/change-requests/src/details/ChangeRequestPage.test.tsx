import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { ChangeRequestDetails } from '@comptoir/plugin-change-requests-common';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import type { ChangeRequestsApi } from '../ChangeRequestsApi';
import { detailsRouteRef, listRouteRef } from '../routes';
import { detailsOf, requestDouble } from '../testing/requestDouble';
import { ChangeRequestPage } from './ChangeRequestPage';

async function render(
  get: () => Promise<ChangeRequestDetails>,
  actions: Partial<ChangeRequestsApi> = {},
) {
  const double = requestDouble({ get, ...actions });
  await renderInTestApp(<ChangeRequestPage />, {
    apis: [...double.apis, [catalogApiRef, catalogApiMock({ entities: [] })]],
    initialRouteEntries: ['/change-requests/7'],
    mountPath: '/change-requests/:id',
    mountedRoutes: {
      '/change-requests': listRouteRef,
      '/change-requests/:id': detailsRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
  });
  return double;
}

const refused = (statusCode: number, message: string) =>
  ResponseError.fromResponse(
    Response.json(
      {
        error: { name: 'ConflictError', message },
        response: { statusCode },
      },
      { status: statusCode },
    ),
  ).then(error => Promise.reject(error));

/** Presses a button of the page, then the same one of the confirmation. */
async function confirm(name: string) {
  fireEvent.click(await screen.findByRole('button', { name }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name }));
  return dialog;
}

describe('ChangeRequestPage', () => {
  it('shows title, state, reason, checks and the changed lines', async () => {
    await render(async () => detailsOf());

    expect(
      await screen.findByRole('heading', { name: /run three replicas/ }),
    ).toBeVisible();
    expect(screen.getByRole('status', { name: 'State' })).toHaveTextContent(
      'Open',
    );
    expect(screen.getByText(/Black Friday is near/)).toBeVisible();
    expect(screen.getByRole('list', { name: 'Checks' })).toHaveTextContent(
      'PassedMergeNo conflicts with main.',
    );
    const lines = screen.getByRole('group', {
      name: 'Changes of gitops/apps/shopping/values.yaml',
    });
    expect(within(lines).getByRole('insertion')).toHaveTextContent(
      '2+replicas: 3',
    );
    expect(within(lines).getByRole('deletion')).toHaveTextContent(
      '2−replicas: 1',
    );
  });

  it('collapses and expands a file', async () => {
    await render(async () => detailsOf());
    const file = await screen.findByRole('button', { name: /values\.yaml/ });
    expect(file).toHaveAttribute('aria-expanded', 'true');

    fireEvent.click(file);

    expect(file).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('replicas: 3')).not.toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(await screen.findByText('replicas: 3')).toBeVisible();
  });

  it('says what was left out of the difference', async () => {
    await render(async () =>
      detailsOf({
        diff: {
          files: [
            {
              path: 'logo.png',
              change: 'added',
              hunks: '',
              omitted: 'Binary file',
            },
          ],
          omitted: 'Only the first 1 of 9 files are listed',
        },
      }),
    );

    expect(await screen.findByText('Binary file.')).toBeVisible();
    expect(
      screen.getByText('Only the first 1 of 9 files are listed.'),
    ).toBeVisible();
  });

  it('merges the shown commit after a confirmation', async () => {
    let details = detailsOf();
    const merge = jest.fn(async () => {
      details = detailsOf({ state: 'merged' });
      return details;
    });
    await render(async () => details, { merge });

    await confirm('Merge');

    expect(
      await screen.findByText('This change request is merged.'),
    ).toBeVisible();
    expect(merge).toHaveBeenCalledWith('7', details.head);
    expect(screen.queryByRole('button', { name: 'Merge' })).toBeNull();
  });

  it('does nothing when the confirmation is cancelled', async () => {
    const close = jest.fn();
    await render(async () => detailsOf(), { close });

    fireEvent.click(await screen.findByRole('button', { name: 'Close' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(close).not.toHaveBeenCalled();
  });

  it('shows why an action was refused', async () => {
    await render(async () => detailsOf(), {
      approve: () => refused(409, 'The branch has moved'),
    });

    const dialog = await confirm('Approve');

    expect(
      await within(dialog).findByText('The branch has moved.'),
    ).toBeVisible();
  });

  it('disables what the user may not do, and says why', async () => {
    const reason = 'Only the group team-shop and operators may merge it.';
    await render(async () =>
      detailsOf({
        actions: {
          approve: { allowed: true },
          merge: { allowed: false, reason },
          close: { allowed: true },
        },
      }),
    );

    expect(await screen.findByRole('button', { name: 'Merge' })).toBeDisabled();
    expect(screen.getByText(`Merge is unavailable: ${reason}`)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Approve' })).toBeEnabled();
  });

  it('follows a signal about this change request', async () => {
    let details = detailsOf();
    const get = jest.fn(async () => details);
    const { signal } = await render(get);
    await screen.findByRole('status', { name: 'State' });
    const requests = get.mock.calls.length;

    act(() => signal('8'));
    expect(get).toHaveBeenCalledTimes(requests);
    details = detailsOf({ state: 'approved' });
    act(() => signal('7'));

    expect(await screen.findByText('Approved')).toBeVisible();
  });

  it('shows why it cannot be shown', async () => {
    await render(() => refused(404, 'There is no change request 7'));

    expect(
      await screen.findByText('There is no change request 7.'),
    ).toBeVisible();
  });
});
