import { createMockDirectory } from '@backstage/backend-test-utils';
import { LocalDefinitionProcessor } from './LocalDefinitionProcessor';

describe('LocalDefinitionProcessor', () => {
  const folder = createMockDirectory({
    content: {
      'secret.txt': 'not for the catalog',
      products: { 'openapi.json': '{"openapi":"3.1.0"}' },
    },
  });
  const target = folder.resolve('products/catalog-info.yaml');

  function process(definition: unknown, location = { type: 'file', target }) {
    const entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: { name: 'products' },
      spec: JSON.parse(JSON.stringify({ type: 'openapi', definition })),
    };
    return new LocalDefinitionProcessor().preProcessEntity(entity, location);
  }

  it('reads a file in the folder of the catalog file', async () => {
    await expect(process({ $text: './openapi.json' })).resolves.toMatchObject({
      spec: { type: 'openapi', definition: '{"openapi":"3.1.0"}' },
    });
  });

  it('throws an error with the path of a missing file', async () => {
    await expect(process({ $text: './asyncapi.json' })).rejects.toThrow(
      'asyncapi.json',
    );
  });

  it('rejects a file outside the folder', async () => {
    await expect(process({ $text: '../secret.txt' })).rejects.toThrow(
      'outside the folder',
    );
  });

  it.each([
    [
      'a URL location',
      { $text: './a.json' },
      { type: 'url', target: 'https://x' },
    ],
    ['an inline definition', 'openapi: 3.1.0', { type: 'file', target }],
  ])('does not change %s', async (_, definition, location) => {
    await expect(process(definition, location)).resolves.toMatchObject({
      spec: { definition },
    });
  });
});
