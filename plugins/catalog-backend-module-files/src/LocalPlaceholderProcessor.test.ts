import { createMockDirectory } from '@backstage/backend-test-utils';
import { LocalPlaceholderProcessor } from './LocalPlaceholderProcessor';

describe('LocalPlaceholderProcessor', () => {
  const folder = createMockDirectory({
    content: {
      'secret.txt': 'not for the catalog',
      products: {
        'openapi.json': '{"openapi":"3.1.0"}',
        'links.yaml': '- url: https://shop.example\n',
        'broken.json': '{"openapi"',
        'catalog-info.yaml': `kind: API
metadata:
  name: products
spec:
  definition:
    $text: ./missing.json
`,
      },
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
    return new LocalPlaceholderProcessor().preProcessEntity(entity, location);
  }

  it('reads a file in the folder of the catalog file', async () => {
    await expect(process({ $text: './openapi.json' })).resolves.toMatchObject({
      spec: { type: 'openapi', definition: '{"openapi":"3.1.0"}' },
    });
  });

  it.each([
    [{ $json: './openapi.json' }, { openapi: '3.1.0' }],
    [{ $yaml: './links.yaml' }, [{ url: 'https://shop.example' }]],
  ])('replaces %j, also deep inside', async (placeholder, value) => {
    const entity = await process({ deep: [placeholder] });

    expect(entity.spec?.definition).toEqual({ deep: [value] });
  });

  it.each([
    [
      { $text: './missing.json' },
      6,
      'The file ./missing.json does not exist: add it',
    ],
    [{ $json: './broken.json' }, 5, 'The file ./broken.json is invalid'],
    [
      { $text: '/etc/hostname' },
      6,
      'is outside the folder of the catalog file',
    ],
  ])(
    'names the file and the line of %j',
    async (placeholder, line, message) => {
      const error = await process(placeholder).catch(String);

      expect(error).toContain(`file:${target}:${line}: spec.definition.`);
      expect(error).toContain(message);
    },
  );

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
