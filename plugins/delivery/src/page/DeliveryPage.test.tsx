import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { deliveryDouble } from '../testing/deliveryDouble';
import { CELLS } from '../testing/cells';
import { SAMPLE } from '../testing/sample';
import { matrixOf, rowOf } from '../testing/samples';
import { DeliveryPage } from './DeliveryPage';

// Allows for a shared machine: a matrix has many elements.
jest.setTimeout(30_000);

async function open(matrix = SAMPLE, path = '/delivery') {
  const double = deliveryDouble(matrix);
  await renderInTestApp(<DeliveryPage />, {
    apis: [...double.apis, [catalogApiRef, catalogApiMock()]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [path],
  });
  return double;
}

const row = async (name: string) =>
  (await screen.findByRole('rowheader', { name: new RegExp(name) }))
    .parentElement ?? document.body;
const cell = async (name: string, environment: number) =>
  within(await row(name)).getAllByRole('cell')[environment] ?? document.body;
const services = () =>
  screen
    .getAllByRole('rowheader', { hidden: true })
    .map(header => header.querySelector('p')?.textContent);

describe('the matrix', () => {
  it('shows version, digest, commit, release, lag and change requests of a cell', async () => {
    await open();
    const staging = await cell('products', 1);
    expect(staging).toHaveTextContent('Healthy');
    expect(staging).toHaveTextContent('1.4.0 aaaaaaaaaaaa commit aaaaaaaa');
    expect(staging).toHaveTextContent('Released 3 h ago by Marina Costa');
    expect(staging).toHaveTextContent('3 commits, 2 d behind dev');
    expect(staging).toHaveTextContent(
      'products: promote to staging (change request 7, open)',
    );
  });

  it('shows what is wrong, in words', async () => {
    await open();
    expect(await cell('customers', 0)).toHaveTextContent(
      /Drift: 1 object differs.*Differs from Git: Deployment\/products/,
    );
    expect(await cell('customers', 2)).toHaveTextContent(
      /Canary step 2 of 6, paused.*1\.3\.2.*1\.4\.0/,
    );
    expect(await cell('orders', 1)).toHaveTextContent(
      /Release file invalid.*releases\/staging\.yaml: image\.digest must be a digest/,
    );
    expect(await cell('orders', 2)).toHaveTextContent(/Not released/);
    expect(await cell('shopping', 0)).toHaveTextContent('Degraded');
    expect(await cell('shopping', 1)).toHaveTextContent(
      /Not updated.*Changes in Git do not reach any service in staging.*image is missing.*Correct image in gitops/,
    );
    expect(await row('reports')).toHaveTextContent(
      /No component.*comptoir\.dev\/application: reports/,
    );
  });

  it('shows an unknown state with reason, age and what was known last', async () => {
    await open();
    const production = await cell('products', 2);
    expect(production).toHaveTextContent(/^production.*Unknown/);
    expect(production).toHaveTextContent(
      'Last known 4 min ago: Healthy, Synced, 2 of 2 pods ready',
    );
    expect(production).toHaveTextContent('Argo CD does not respond');
  });

  it('shows a freeze in force at its environment', async () => {
    await open();
    expect(
      await screen.findByRole('columnheader', { name: /production/ }),
    ).toHaveTextContent('Frozen until');
    expect(
      screen.getByRole('columnheader', { name: /staging/ }),
    ).not.toHaveTextContent('Frozen');
  });

  it('shows each source that cannot be read', async () => {
    await open(
      matrixOf([rowOf('products')], {
        problems: [
          {
            source: 'repository',
            reason: 'GitLab at gitlab.example rejects the token (401)',
            remedy: 'Renew it.',
            asOf: new Date().toISOString(),
          },
        ],
      }),
    );
    await screen.findByText('The releases cannot be read');
    expect(screen.getByText(/rejects the token/)).toHaveTextContent(
      /rejects the token \(401\)\. Renew it\. Last data: \d+ s ago/,
    );
  });
});

describe('filters and order', () => {
  it('finds services by name, and says when none matches', async () => {
    await open();
    await row('products');
    const field = screen.getByRole('searchbox', {
      name: 'Name of the service',
    });
    fireEvent.change(field, { target: { value: 'SHOP' } });
    expect(services()).toEqual(['shopping']);
    expect(screen.getByRole('status')).toHaveTextContent('1 of 5 services');
    fireEvent.change(field, { target: { value: 'nothing' } });
    fireEvent.click(
      await screen.findByRole('button', { name: 'Show all services' }),
    );
    expect(services()).toHaveLength(5);
  });

  it('shows what needs attention, and what is behind', async () => {
    await open();
    await row('products');
    fireEvent.click(screen.getByRole('radio', { name: 'Needs attention' }));
    expect(services()).toEqual([
      'customers',
      'orders',
      'products',
      'reports',
      'shopping',
    ]);
    fireEvent.click(screen.getByRole('radio', { name: 'Behind' }));
    expect(services()).toEqual(['products']);
    fireEvent.click(
      screen.getByRole('radio', { name: 'With change requests' }),
    );
    expect(services()).toEqual(['products']);
  });

  it('reads filter and order from the address', async () => {
    await open(SAMPLE, '/delivery?owner=group%3Adefault%2Fteam-data');
    await row('reports');
    expect(services()).toEqual(['reports']);
  });

  it('puts the worst state first', async () => {
    await open(SAMPLE, '/delivery?sort=state');
    await row('reports');
    expect(services()).toEqual([
      'orders',
      'shopping',
      'customers',
      'products',
      'reports',
    ]);
  });

  it('draws many services in steps', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `service-${index}`);
    await open(matrixOf(names.map(name => rowOf(name))));
    await screen.findByText('service-0');
    expect(services()).toHaveLength(50);
    fireEvent.click(screen.getByText('Show 50 more of 70'));
    expect(services()).toHaveLength(100);
  });
});

describe('changes', () => {
  it('appear by a signal, without a request', async () => {
    const double = await open();
    await row('products');
    act(() => double.change(rowOf('products', { dev: CELLS.drift })));
    expect(await cell('products', 0)).toHaveTextContent('Drift');
    expect(double.requests()).toBe(1);
  });

  it('are requested when a signal was lost', async () => {
    const double = await open();
    await row('products');
    await act(async () =>
      double.change(rowOf('products', { dev: CELLS.drift }), 'another'),
    );
    expect(await cell('products', 0)).toHaveTextContent('Drift');
    expect(double.requests()).toBe(2);
  });

  it('make every cell unknown while the portal backend does not respond', async () => {
    const double = await open();
    await row('products');
    double.fail(new Error('Failed to fetch'));
    await act(async () =>
      double.change(rowOf('products', { dev: CELLS.drift }), 'another'),
    );
    const dev = await cell('products', 0);
    expect(dev).toHaveTextContent('Unknown');
    expect(dev).toHaveTextContent('The portal backend does not respond.');
    expect(dev).toHaveTextContent(/Last known \d s ago: Healthy, Synced/);
    const invalid = await cell('orders', 1);
    expect(invalid).toHaveTextContent(/^staging.*Unknown/);
    expect(invalid).toHaveTextContent('image.digest must be a digest');
  });
});

it('says why the matrix cannot be loaded', async () => {
  const double = deliveryDouble(SAMPLE);
  double.fail(new Error('Failed to fetch'));
  await renderInTestApp(<DeliveryPage />, { apis: [...double.apis] });
  expect(
    await screen.findByText(
      /The portal backend is unavailable: Failed to fetch/,
    ),
  ).toBeInTheDocument();
});

it('says that there is no service yet', async () => {
  await open(matrixOf([]));
  expect(
    await screen.findByText(/There is no service yet/),
  ).toBeInTheDocument();
});
