import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  READINESS_ANNOTATION,
  type Readiness,
} from '@comptoir/plugin-platform-common';
import { screen, within } from '@testing-library/react';
import { teamsRouteRef } from '../routes';
import { readinessDouble } from '../testing/readinessDouble';
import { AttentionWidget } from './AttentionWidget';
import { OwnWidget } from './OwnWidget';
import { ReadinessWidget } from './ReadinessWidget';

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

async function render(
  widget: JSX.Element,
  options: { groups?: string[]; operates?: boolean; known?: Readiness[] } = {},
) {
  const { apis } = readinessDouble(async () => options.known ?? known);
  const userEntityRef = 'user:default/somebody';
  await renderInTestApp(widget, {
    apis: [
      ...apis,
      [catalogApiRef, catalogApiMock({ entities })],
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef,
          ownershipEntityRefs: [userEntityRef, ...(options.groups ?? [])],
        }),
      ],
      [
        permissionApiRef,
        mockApis.permission({
          authorize: options.operates
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
        }),
      ],
    ],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/teams': teamsRouteRef,
    },
  });
}

/** The names and states of a list, from top to bottom. */
async function rows(state: string): Promise<string[]> {
  await screen.findAllByText(state);
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent!);
}

describe('OwnWidget', () => {
  it("shows a member's own: what runs with its state, the worst first, then the rest", async () => {
    await render(<OwnWidget />, { groups: [SHOP] });

    expect(await rows('Down')).toEqual([
      expect.stringMatching(/^shoppingNothing listens\..*Down$/),
      expect.stringMatching(/^forgotten.*does not say where to ask.*Unknown$/),
      expect.stringMatching(/^products.*Ready$/),
    ]);
    const rest = screen.getByText('Nothing runs of').closest('p');
    expect(within(rest!).getByRole('link', { name: 'kit' })).toBeVisible();
    expect(screen.queryByText('portal')).not.toBeInTheDocument();
  });

  it('tells whoever belongs to no group why nothing is theirs, and where to go', async () => {
    await render(<OwnWidget />);

    expect(await screen.findByText(/You belong to no group/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'See the teams' })).toHaveAttribute(
      'href',
      '/teams',
    );
  });

  it('tells members of a group without components that there are none', async () => {
    await render(<OwnWidget />, { groups: ['group:default/team-new'] });

    expect(
      await screen.findByText('Your group owns no component yet.'),
    ).toBeVisible();
  });
});

describe('ReadinessWidget', () => {
  it('shows a guest everything', async () => {
    await render(<ReadinessWidget />);

    expect(await rows('Down')).toHaveLength(3);
    expect(
      screen.getByRole('heading', { name: 'How everything is doing' }),
    ).toBeVisible();
  });

  it('leaves out what is shown as one’s own', async () => {
    await render(<ReadinessWidget />, { groups: [SHOP] });

    expect(await rows('Ready')).toEqual([expect.stringMatching(/^portal/)]);
    expect(
      screen.getByRole('heading', { name: 'How everything else is doing' }),
    ).toBeVisible();
  });

  it('takes a target that the portal has no address of for unknown', async () => {
    await render(<ReadinessWidget />, { known: [] });

    expect(await rows('Unknown')).toContainEqual(
      expect.stringContaining(
        'The portal has no readiness address for "portal".',
      ),
    );
  });
});

describe('AttentionWidget', () => {
  it('shows operators what is not ready, and why', async () => {
    await render(<AttentionWidget />, { operates: true });

    expect(await rows('Down')).toEqual([
      expect.stringMatching(/^shoppingNothing listens\./),
    ]);
  });

  it('says that there is nothing when all are ready', async () => {
    const well = known.map(one => ({ ...one, state: 'ready' as const }));
    await render(<AttentionWidget />, { operates: true, known: well });

    expect(
      await screen.findByText(/each of the 3 processes says that it is ready/),
    ).toBeVisible();
  });

  it('is not there for others', async () => {
    await render(<AttentionWidget />, { operates: false });

    expect(screen.queryByText('Needs attention')).not.toBeInTheDocument();
  });
});
