import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityRouteRef,
  EntityProvider,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import { readinessDouble } from '@comptoir/plugin-readiness-react/testUtils';
import { ConnectionsCard } from './ConnectionsCard';
import { IdentityCard } from './IdentityCard';

const entity = (
  kind: string,
  name: string,
  rest: Partial<Entity> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  ...rest,
});

const products = entity('Component', 'products', {
  metadata: {
    name: 'products',
    namespace: 'default',
    annotations: { 'comptoir.dev/readiness': 'products' },
  },
});
const shop = entity('System', 'shop', {
  metadata: {
    name: 'shop',
    namespace: 'default',
    description: 'What shoppers see and use',
    tags: ['retail'],
  },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/team-shop' },
    { type: 'hasPart', targetRef: 'component:default/products' },
  ],
});
const storefront = entity('Component', 'storefront', {
  relations: [{ type: 'dependsOn', targetRef: 'component:default/products' }],
});

async function render(shown: Entity, card: JSX.Element) {
  const { apis } = readinessDouble(async () => [
    { target: 'products', state: 'down', reason: 'gone', checks: {} },
  ]);
  await renderInTestApp(
    <EntityProvider entity={shown}>{card}</EntityProvider>,
    {
      apis: [
        ...apis,
        [catalogApiRef, catalogApiMock({ entities: [products, shop] })],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

describe('IdentityCard', () => {
  it('shows the description and the owner', async () => {
    await render(shop, <IdentityCard />);

    expect(screen.getByText('What shoppers see and use')).toBeVisible();
    expect(screen.getByText('Owner')).toBeVisible();
    expect(screen.getByRole('link', { name: 'team-shop' })).toHaveAttribute(
      'href',
      '/catalog/default/group/team-shop',
    );
  });

  it('shows the environment and the id of a cloud resource, and that it is stale', async () => {
    const twoHoursAgo = new Date(Date.now() - 7_200_000).toISOString();
    const bucket = entity('Resource', 'production-bucket-logs', {
      metadata: {
        name: 'production-bucket-logs',
        labels: { 'comptoir.dev/environment': 'production' },
        annotations: {
          'comptoir.dev/cloud-id': 'arn:aws:s3:::logs',
          'comptoir.dev/stale-since': twoHoursAgo,
          'comptoir.dev/stale-reason': 'the state is missing',
        },
      },
    });
    await render(bucket, <IdentityCard />);

    expect(screen.getByText('production')).toBeVisible();
    expect(screen.getByText('arn:aws:s3:::logs')).toBeVisible();
    expect(screen.getByText(/^Last read 2 h/)).toBeVisible();
    expect(screen.getByText('The state is missing.')).toBeVisible();
  });

  it('leaves out empty facts', async () => {
    await render(products, <IdentityCard />);

    expect(screen.getByText('No description yet.')).toBeVisible();
    expect(screen.queryByText('Owner')).not.toBeInTheDocument();
    expect(screen.queryByText('Tags')).not.toBeInTheDocument();
  });
});

describe('ConnectionsCard', () => {
  it('lists existing relations with readiness, and no empty group', async () => {
    await render(storefront, <ConnectionsCard />);

    const card = within(screen.getByRole('article'));
    const [parts, ...others] = card.getAllByRole('region');
    expect(others).toEqual([]);
    expect(parts).toHaveAccessibleName('Depends on');
    expect(within(parts).getByRole('link', { name: 'products' })).toBeVisible();
    expect(await within(parts).findByText('Down')).toBeVisible();
  });

  it('leaves out the components whose state another card shows', async () => {
    const relations = [
      { type: 'hasPart', targetRef: 'component:default/products' },
      { type: 'hasPart', targetRef: 'api:default/products-api' },
    ];
    await render({ ...shop, relations }, <ConnectionsCard />);

    const parts = within(screen.getByRole('region', { name: 'Consists of' }));
    expect(
      parts.getAllByRole('link').map(({ textContent }) => textContent),
    ).toEqual(['products-api']);
  });
});
