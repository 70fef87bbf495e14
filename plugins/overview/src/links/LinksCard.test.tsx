import type { Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { ProcessLinks } from '@comptoir/plugin-overview-common';
import { fireEvent, screen } from '@testing-library/react';
import { LinksCard } from './LinksCard';
import { processLinksApiRef } from './ProcessLinksApi';

const team: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'team-shop', namespace: 'default' },
  spec: { profile: { email: 'shop@comptoir.example' } },
};

const component = (annotations: Record<string, string> = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'products', namespace: 'default', annotations },
});

const DESCRIBED = {
  'backstage.io/techdocs-ref': 'dir:.',
  'backstage.io/managed-by-location':
    'file:/repository/services/products/catalog-info.yaml',
  'backstage.io/managed-by-origin-location':
    'file:/repository/catalog-info.yaml',
};
const products: Entity = {
  ...component({ ...DESCRIBED, 'comptoir.dev/readiness': 'products' }),
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/team-shop' },
    { type: 'providesApi', targetRef: 'api:default/products' },
  ],
};

async function render(
  entity: Entity,
  answer: () => Promise<ProcessLinks> = async () => ({}),
) {
  const get = jest.fn<Promise<ProcessLinks>, [string]>(answer);
  await renderInTestApp(
    <EntityProvider entity={entity}>
      <LinksCard />
    </EntityProvider>,
    {
      apis: [
        [catalogApiRef, catalogApiMock({ entities: [products, team] })],
        [processLinksApiRef, { get }],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return get;
}

/** Returns the names and addresses of all links. */
const links = () =>
  screen
    .getAllByRole('link')
    .map(link => [link.textContent, link.getAttribute('href')]);

describe('LinksCard', () => {
  it('shows every link of a component with a process', async () => {
    const get = await render(products, async () => ({
      open: 'http://localhost:4002/openapi.json',
      health: 'http://localhost:5012/health/ready',
      metrics: 'http://localhost:5012/metrics',
      log: '/repository/var/log/products.log',
      runbook: '/docs/default/domain/comptoir/docs/operations',
    }));

    await screen.findByRole('link', { name: 'Health' });
    await screen.findByRole('link', { name: 'shop@comptoir.example' });
    expect(links()).toEqual([
      ['Open', 'http://localhost:4002/openapi.json'],
      ['Health', 'http://localhost:5012/health/ready'],
      ['Metrics', 'http://localhost:5012/metrics'],
      ['Documentation', '/catalog/default/component/products/docs'],
      ['Runbook', '/docs/default/domain/comptoir/docs/operations'],
      ['products', '/catalog/default/api/products'],
      ['shop@comptoir.example', 'mailto:shop@comptoir.example'],
    ]);
    expect(screen.getByText('/repository/var/log/products.log')).toBeVisible();
    expect(screen.getByText('services/products')).toBeVisible();
    expect(get).toHaveBeenCalledWith('products');
  });

  it('requests nothing for a component without a process', async () => {
    const get = await render(component(DESCRIBED));

    expect(links()).toEqual([
      ['Documentation', '/catalog/default/component/products/docs'],
    ]);
    expect(get).not.toHaveBeenCalled();
  });

  it('shows the own address of a group', async () => {
    await render(team);

    expect(
      await screen.findByRole('link', { name: 'shop@comptoir.example' }),
    ).toHaveAttribute('href', 'mailto:shop@comptoir.example');
  });

  it('renders nothing for an entity without links', async () => {
    await render(component());

    expect(screen.queryByText('Links')).not.toBeInTheDocument();
  });

  it('shows the status that the portal backend returned, and the other links', async () => {
    await render(products, () =>
      ResponseError.fromResponse(new Response('', { status: 502 })).then(
        error => Promise.reject(error),
      ),
    );

    expect(
      await screen.findByText(/^The portal backend returned 502: /),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Documentation' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Open' })).toBeNull();
  });

  describe('in a browser with a clipboard', () => {
    const writeText = jest.fn<Promise<void>, [string]>(async () => {});

    beforeEach(() =>
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText },
      }),
    );
    afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

    it('copies a path', async () => {
      await render(products);

      fireEvent.click(
        screen.getByRole('button', { name: 'Copy services/products' }),
      );

      expect(
        await screen.findByRole('button', { name: 'Copied services/products' }),
      ).toBeVisible();
      expect(writeText).toHaveBeenCalledWith('services/products');
    });
  });
});
