import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { READINESS_ANNOTATION } from '@comptoir/plugin-readiness-common';
import { screen, within } from '@testing-library/react';
import { readinessDouble } from '@comptoir/plugin-readiness-react/testUtils';
import { TeamsPage } from './TeamsPage';

const entity = (kind: string, name: string, rest: Partial<Entity>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', ...rest.metadata },
  relations: rest.relations,
});
const shop = entity('Group', 'team-shop', {
  relations: [
    { type: 'hasMember', targetRef: 'user:default/marina' },
    { type: 'ownerOf', targetRef: 'component:default/products' },
    { type: 'ownerOf', targetRef: 'component:default/kit' },
    { type: 'ownerOf', targetRef: 'api:default/products' },
  ],
});
const idle = entity('Group', 'team-idle', { relations: [] });
const products = entity('Component', 'products', {
  metadata: {
    name: 'products',
    annotations: { [READINESS_ANNOTATION]: 'products' },
  },
});

async function render(entities: Entity[]) {
  const { apis } = readinessDouble(async () => [
    { target: 'products', state: 'not-ready', reason: 'busy', checks: {} },
  ]);
  await renderInTestApp(<TeamsPage />, {
    apis: [...apis, [catalogApiRef, catalogApiMock({ entities })]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

describe('TeamsPage', () => {
  it('shows members, owned entities and their readiness for each group', async () => {
    await render([shop, products, idle]);

    const link = await screen.findByRole('link', { name: 'team-shop' });
    expect(link).toHaveAttribute('href', '/catalog/default/group/team-shop');
    const card = within(link.closest('article')!);
    expect(card.getByText('2 components, 1 API')).toBeVisible();
    expect(card.getByRole('link', { name: 'marina' })).toBeVisible();
    expect(await card.findByText('Not ready')).toBeVisible();

    const other = screen.getByRole('link', { name: 'team-idle' });
    expect(
      within(other.closest('article')!).getByText('Owns nothing yet'),
    ).toBeVisible();
  });

  it('explains how to describe a group when there is none', async () => {
    await render([products]);

    expect(await screen.findByText(/There are no groups yet/)).toBeVisible();
  });
});
