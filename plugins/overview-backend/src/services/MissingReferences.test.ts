import type { Entity } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { MissingReferences } from './MissingReferences';

const FILE = `kind: Component
metadata:
  name: cart
spec:
  owner: team-missing
  dependsOn:
    - mail
    - resource:gone
  providesApis: ['']
---
kind: Broken
spec: *nothing
`;
const cart: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'cart',
    annotations: { 'backstage.io/managed-by-location': 'file:/shop/cart.yaml' },
  },
  spec: {
    owner: 'team-missing',
    dependsOn: ['mail', 'resource:gone'],
    providesApis: [''],
  },
};
const mail: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'mail', namespace: 'default' },
  spec: { owner: 'user:ines' },
};
const ines: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ines', namespace: 'default' },
  spec: { memberOf: [] },
};

function create(entities: Entity[]) {
  let now = 1_000_000;
  const catalog = catalogServiceMock({ entities });
  const streamEntities = jest.spyOn(catalog, 'streamEntities');
  const references = MissingReferences.create({
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    catalog,
    read: async location => (location === 'file:/shop/cart.yaml' ? FILE : null),
    graceMs: 20_000,
    now: () => now,
  });
  const listAfter = (ms: number) => {
    now += ms;
    return references.list();
  };
  return { listAfter, streamEntities };
}

describe('MissingReferences', () => {
  it('names file, line and remedy of each, and no reference that exists', async () => {
    const { listAfter } = create([cart, mail, ines]);
    await listAfter(0);

    expect(await listAfter(20_000)).toEqual([
      {
        location: 'file:/shop/cart.yaml',
        line: 5,
        message:
          'spec.owner of component:default/cart refers to group:default/team-missing, which the catalog does not contain.',
        advice:
          'Correct the reference, or describe group:default/team-missing in a catalog file.',
        since: new Date(1_000_000).toISOString(),
      },
      expect.objectContaining({
        line: 9,
        message:
          'spec.providesApis of component:default/cart is no entity reference: ""',
      }),
      expect.objectContaining({
        line: 8,
        message: expect.stringContaining('refers to resource:default/gone'),
      }),
    ]);
  });

  it('waits while the catalog is still reading files', async () => {
    const { listAfter } = create([cart]);

    expect(await listAfter(0)).toEqual([]);
    expect(await listAfter(19_000)).toEqual([]);
  });

  it('returns the last ones when the catalog cannot be read', async () => {
    const { listAfter, streamEntities } = create([cart, mail, ines]);
    await listAfter(0);
    streamEntities.mockImplementation(() => {
      throw new Error('The catalog returned 503');
    });

    expect(await listAfter(20_000)).toHaveLength(3);
  });

  it('reads the catalog at most every five seconds', async () => {
    const { listAfter, streamEntities } = create([]);
    await listAfter(0);
    await listAfter(4_999);
    expect(streamEntities).toHaveBeenCalledTimes(1);

    await listAfter(1);
    expect(streamEntities).toHaveBeenCalledTimes(2);
  });
});
