import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  READINESS_ANNOTATION,
  type Readiness,
} from '@comptoir/plugin-readiness-common';
import { screen, waitFor, within } from '@testing-library/react';
import { teamsRouteRef } from '../routes';
import { readinessDouble } from '@comptoir/plugin-readiness-react/testUtils';
import { OwnWidget } from './OwnWidget';

function component(
  name: string,
  type: string,
  owner: string,
  target?: string,
): Entity {
  const annotations: Record<string, string> = target
    ? { [READINESS_ANNOTATION]: target }
    : {};
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type },
    relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
  };
}
const entities = [
  component('kit', 'library', 'team-shop'),
  component('products', 'service', 'team-shop', 'products'),
  component('shopping', 'service', 'team-shop', 'shopping'),
  component('forgotten', 'service', 'team-shop'),
  component('portal', 'website', 'team-platform', 'portal'),
];
const known: Readiness[] = [
  { target: 'products', state: 'ready', checks: {} },
  { target: 'portal', state: 'ready', checks: {} },
  { target: 'shopping', state: 'down', reason: 'nothing listens', checks: {} },
];
const SHOP = 'group:default/team-shop';

async function render(groups: string[] = [], operates = false, states = known) {
  const { apis } = readinessDouble(async () => states);
  const userEntityRef = 'user:default/somebody';
  await renderInTestApp(<OwnWidget />, {
    apis: [
      ...apis,
      [catalogApiRef, catalogApiMock({ entities })],
      [
        permissionApiRef,
        mockApis.permission({
          authorize: operates ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        }),
      ],
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef,
          ownershipEntityRefs: [userEntityRef, ...groups],
        }),
      ],
    ],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/teams': teamsRouteRef,
    },
  });
}

/** Texts of the rows, from top to bottom, once a state appears. */
async function rows(state: string): Promise<string[]> {
  await screen.findAllByText(state);
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent!);
}

describe('OwnWidget', () => {
  it('lists processes with their state, the worst first, then other components', async () => {
    await render([SHOP]);

    expect(await rows('Down')).toEqual([
      expect.stringMatching(/^shoppingNothing listens\..*Down$/),
      expect.stringMatching(/^forgotten.*has no annotation.*Unknown$/),
      expect.stringMatching(/^products.*Ready$/),
    ]);
    const rest = screen.getByText('No instance is running').closest('p');
    expect(within(rest!).getByRole('link', { name: 'kit' })).toBeVisible();
    expect(screen.queryByText('portal')).not.toBeInTheDocument();
  });

  it('leaves out for operators what needs attention, which another widget lists', async () => {
    await render([SHOP], true);

    await waitFor(async () =>
      expect(await rows('Ready')).toEqual([expect.stringMatching(/^products/)]),
    );
  });

  it('reports to operators that all running components need attention', async () => {
    await render([SHOP], true, []);

    expect(
      await screen.findByText('All running components need attention.'),
    ).toBeVisible();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  it('explains to a user without a group why the list is empty, and links the teams', async () => {
    await render();

    expect(
      await screen.findByText(/You are not a member of a group/),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'See the teams' })).toHaveAttribute(
      'href',
      '/teams',
    );
  });

  it('reports that the group owns no component', async () => {
    await render(['group:default/team-new']);

    expect(
      await screen.findByText('Your group owns no component yet.'),
    ).toBeVisible();
  });
});
