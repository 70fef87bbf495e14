import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ApiCollatorFactory } from './ApiCollatorFactory';

function api(name: string, definition: unknown) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name, title: `${name} API` },
    spec: { type: 'any', definition: JSON.stringify(definition) },
  };
}

async function collate(...entities: ReturnType<typeof api>[]) {
  const factory = new ApiCollatorFactory({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
  });
  return (await factory.getCollator()).toArray();
}

describe('ApiCollatorFactory', () => {
  it('collates each operation with a link to its section', async () => {
    const documents = await collate(
      api('products', {
        openapi: '3.1.0',
        paths: {
          '/v1/products': {
            parameters: [],
            get: {
              summary: 'Lists products',
              operationId: 'listProducts',
              tags: ['catalog'],
            },
            post: {},
          },
        },
      }),
    );
    expect(documents).toEqual([
      {
        title: 'GET /v1/products',
        text: 'Lists products · listProducts · v1 products · products API',
        location:
          '/catalog/default/api/products/definition#/catalog/listProducts',
        authorization: { resourceRef: 'api:default/products' },
      },
      expect.objectContaining({
        title: 'POST /v1/products',
        location:
          '/catalog/default/api/products/definition#/default/POST%20%2Fv1%2Fproducts',
      }),
    ]);
  });

  it('collates each event', async () => {
    const documents = await collate(
      api('events', {
        asyncapi: '3.0.0',
        channels: { 'order.placed': { address: 'order.placed' } },
      }),
    );
    expect(documents).toEqual([
      expect.objectContaining({
        title: 'order.placed',
        location: '/catalog/default/api/events/definition#message-order.placed',
      }),
    ]);
  });

  it('skips definitions in other formats', async () => {
    const broken = api('broken', {});
    broken.spec.definition = 'syntax: proto3';
    await expect(collate(broken, api('empty', {}))).resolves.toEqual([]);
  });
});
