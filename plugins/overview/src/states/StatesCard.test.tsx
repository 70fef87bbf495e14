import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { ApplicationStatus } from '@comptoir/plugin-live-status-common';
import {
  healthyEnvironment,
  liveStatusDouble,
} from '@comptoir/plugin-live-status-react/testUtils';
import type { Readiness } from '@comptoir/plugin-readiness-common';
import { readinessDouble } from '@comptoir/plugin-readiness-react/testUtils';
import { screen, within } from '@testing-library/react';
import { membersOf } from './membersOf';
import { StatesCard } from './StatesCard';

function entity(
  kind: string,
  name: string,
  relations: [type: string, targetRef: string][],
  target?: string,
): Entity {
  const annotations: Record<string, string> = target
    ? { 'comptoir.dev/readiness': target, 'comptoir.dev/application': target }
    : {};
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec: { type: target ? 'service' : 'library' },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const OF_SHOP: [string, string][] = [
  ['ownedBy', 'group:default/team-shop'],
  ['partOf', 'system:default/shop'],
];
const components = [
  entity(
    'Component',
    'products',
    [
      ...OF_SHOP,
      ['providesApi', 'api:default/products'],
      ['dependsOn', 'resource:default/products-db'],
    ],
    'products',
  ),
  entity('Component', 'shopping', OF_SHOP, 'shopping'),
  entity('Component', 'kit', OF_SHOP),
  entity(
    'Component',
    'portal',
    [
      ['ownedBy', 'group:default/team-platform'],
      ['partOf', 'system:default/portal'],
    ],
    'portal',
  ),
];
const SHOP = ['products', 'shopping', 'kit'];
const hasParts = (kind: string, names: string[]) =>
  names.map((name): [string, string] => ['hasPart', `${kind}:default/${name}`]);

const system = entity('System', 'shop', hasParts('component', SHOP));
const known: Readiness[] = [
  { target: 'products', state: 'ready', checks: {} },
  { target: 'shopping', state: 'down', reason: 'nothing listens', checks: {} },
  { target: 'portal', state: 'ready', checks: {} },
];

async function render(shown: Entity, deployed: ApplicationStatus[] = []) {
  const { apis } = readinessDouble(async () => known);
  const [liveStatus] = liveStatusDouble({
    applications: async () => deployed,
  }).apis;
  await renderInTestApp(
    <EntityProvider entity={shown}>
      <StatesCard />
    </EntityProvider>,
    {
      apis: [
        ...apis,
        liveStatus,
        [catalogApiRef, catalogApiMock({ entities: components })],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

/** Texts of the rows of a table, once a state appears. */
async function rows(label: string) {
  await screen.findAllByText('Ready');
  const table = within(screen.getByRole('table', { name: label }));
  const [, ...body] = table.getAllByRole('row');
  return body.map(({ textContent }) => textContent);
}

describe('StatesCard', () => {
  it("lists a system's processes with owner and state, the worst first, then its other components", async () => {
    await render(system);

    expect(await rows('Components')).toEqual([
      'shoppingNothing listens.team-shopDown',
      'productsteam-shopReady',
    ]);
    const rest = screen.getByText('No instance is running').closest('p');
    expect(rest).toHaveTextContent(/kit$/);
    expect(screen.queryByText('portal')).not.toBeInTheDocument();
  });

  it('adds the worst state over the environments that run a component', async () => {
    const staging = healthyEnvironment('products', 'staging');
    const delivery = { ...staging.delivery, health: 'Degraded' as const };
    const environments = [
      healthyEnvironment('products', 'dev'),
      { ...staging, delivery },
    ];
    await render(system, [{ application: 'products', environments }]);

    expect(await screen.findByText('Degraded in staging')).toBeVisible();
    expect(await rows('Components')).toEqual([
      'shoppingNothing listens.team-shopDown',
      'productsteam-shopReadyDegraded in staging',
    ]);
  });

  it.each([
    [
      'Provided by',
      entity('API', 'products', [
        ['apiProvidedBy', 'component:default/products'],
      ]),
      ['productsteam-shopReady'],
    ],
    [
      'Needed by',
      entity('Resource', 'products-db', [
        ['dependencyOf', 'component:default/products'],
      ]),
      ['productsteam-shopReady'],
    ],
    [
      'Components it owns',
      entity('Group', 'team-platform', [
        ['ownerOf', 'component:default/portal'],
      ]),
      ['portalteam-platformReady'],
    ],
    [
      'Components of its systems',
      entity('Domain', 'comptoir', hasParts('system', ['shop', 'portal'])),
      [
        'shoppingNothing listens.team-shopDown',
        'productsteam-shopReady',
        'portalteam-platformReady',
      ],
    ],
  ])('shows the state under "%s"', async (title, shown, expected) => {
    await render(shown);

    expect(screen.getByRole('heading', { name: title })).toBeVisible();
    expect((await rows(title)).sort()).toEqual([...expected].sort());
  });

  it('reports that a system of the domain has no component yet', async () => {
    await render(entity('Domain', 'new', hasParts('system', ['empty'])));

    expect(
      await screen.findByText('There are no components yet.'),
    ).toBeVisible();
  });
});

describe('membersOf', () => {
  it.each([
    entity('Component', 'products', [['providesApi', 'api:default/products']]),
    entity('Group', 'comptoir', [['ownerOf', 'domain:default/comptoir']]),
    entity('Domain', 'new', []),
    entity('User', 'marina', [['memberOf', 'group:default/team-shop']]),
  ])('returns nothing for $kind $metadata.name', shown => {
    expect(membersOf(shown)).toBeUndefined();
  });
});
