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

  it('reads the file beside the catalog file', async () => {
    await expect(process({ $text: './openapi.json' })).resolves.toMatchObject({
      spec: { type: 'openapi', definition: '{"openapi":"3.1.0"}' },
    });
  });

  it('names a file that is missing', async () => {
    await expect(process({ $text: './asyncapi.json' })).rejects.toThrow(
      'asyncapi.json',
    );
  });

  it('does not leave the folder', async () => {
    await expect(process({ $text: '../secret.txt' })).rejects.toThrow(
      'outside the folder',
    );
  });

  it.each([
    ['an address', { $text: './a.json' }, { type: 'url', target: 'https://x' }],
    ['a definition in place', 'openapi: 3.1.0', { type: 'file', target }],
  ])('leaves %s alone', async (_, definition, location) => {
    await expect(process(definition, location)).resolves.toMatchObject({
      spec: { definition },
    });
  });
});
