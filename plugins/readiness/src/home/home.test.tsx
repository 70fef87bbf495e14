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
} from '@comptoir/plugin-readiness-common';
import { screen, waitFor } from '@testing-library/react';
import { readinessDouble } from '@comptoir/plugin-readiness-react/testUtils';
import { AttentionWidget } from './AttentionWidget';
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
  options: {
    groups?: string[];
    operates?: boolean;
    known?: Readiness[];
    inCatalog?: Entity[];
  } = {},
) {
  const { apis } = readinessDouble(async () => options.known ?? known);
  const userEntityRef = 'user:default/somebody';
  await renderInTestApp(widget, {
    apis: [
      ...apis,
      [
        catalogApiRef,
        catalogApiMock({ entities: options.inCatalog ?? entities }),
      ],
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
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

/** Texts of the rows, from top to bottom, once a state appears. */
async function rows(state: string): Promise<string[]> {
  await screen.findAllByText(state);
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent!);
}

describe('ReadinessWidget', () => {
  it('lists every process for a guest', async () => {
    await render(<ReadinessWidget />);

    expect(await rows('Down')).toHaveLength(3);
    expect(
      screen.getByRole('heading', { name: 'All processes' }),
    ).toBeVisible();
  });

  it('leaves out what the user owns', async () => {
    await render(<ReadinessWidget />, { groups: [SHOP] });

    expect(await rows('Ready')).toEqual([expect.stringMatching(/^portal/)]);
    expect(
      screen.getByRole('heading', { name: 'Other processes' }),
    ).toBeVisible();
  });

  it('leaves out for operators what needs attention, which another widget lists', async () => {
    await render(<ReadinessWidget />, { operates: true });

    await waitFor(async () =>
      expect(await rows('Ready')).toEqual([
        expect.stringMatching(/^portal/),
        expect.stringMatching(/^products/),
      ]),
    );
  });

  it('reports to operators that all of them need attention', async () => {
    await render(<ReadinessWidget />, { operates: true, known: [] });

    expect(
      await screen.findByText('All of them need attention.'),
    ).toBeVisible();
  });

  it('shows unknown for a target without an address', async () => {
    await render(<ReadinessWidget />, { known: [] });

    expect(await rows('Unknown')).toContainEqual(
      expect.stringContaining(
        'The portal has no readiness address for "portal".',
      ),
    );
  });
});

describe('AttentionWidget', () => {
  it('lists processes that are not ready, with the reason', async () => {
    await render(<AttentionWidget />, { operates: true });

    expect(await rows('Down')).toEqual([
      expect.stringMatching(/^shoppingNothing listens\./),
    ]);
  });

  it('lists a cause before the processes that it affects', async () => {
    const affected: Readiness = {
      target: 'portal',
      state: 'affected',
      reason: 'affected by shopping: nothing listens',
      checks: {},
    };
    await render(<AttentionWidget />, {
      operates: true,
      known: [affected, ...known.filter(one => one.target !== 'portal')],
    });

    expect(await rows('Down')).toEqual([
      expect.stringMatching(/^shoppingNothing listens\./),
      expect.stringMatching(/^portalAffected by shopping: nothing listens\./),
    ]);
  });

  it('reports that all processes are ready', async () => {
    const allReady = known.map(one => ({ ...one, state: 'ready' as const }));
    await render(<AttentionWidget />, { operates: true, known: allReady });

    expect(await screen.findByText('All 3 processes are ready.')).toBeVisible();
  });

  it('reports that the catalog has no process yet', async () => {
    await render(<AttentionWidget />, { operates: true, inCatalog: [] });

    expect(
      await screen.findByText('The catalog has no process yet.'),
    ).toBeVisible();
  });

  it('renders nothing for other users', async () => {
    await render(<AttentionWidget />, { operates: false });

    expect(screen.queryByText('Needs attention')).not.toBeInTheDocument();
  });
});
