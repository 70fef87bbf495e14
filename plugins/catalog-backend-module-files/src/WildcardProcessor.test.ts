import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { WildcardProcessor } from './WildcardProcessor';

describe('WildcardProcessor', () => {
  const folder = createMockDirectory({
    content: {
      cart: { 'catalog-info.yaml': '' },
      mail: { 'catalog-info.yaml': '' },
      docs: {},
    },
  });

  async function read(
    location: { type: string; target: string },
    options: { optional?: boolean; found?: string[]; error?: Error } = {},
  ) {
    const urlReader = mockServices.urlReader.mock({
      search: async () => {
        if (options.error) {
          throw options.error;
        }
        const files = (options.found ?? []).map(url => ({
          url,
          content: async () => Buffer.from(''),
        }));
        return { files, etag: '' };
      },
    });
    const results: CatalogProcessorResult[] = [];
    const handled = await new WildcardProcessor(urlReader).readLocation(
      location,
      options.optional ?? false,
      result => results.push(result),
    );
    const locations = results.flatMap(result =>
      result.type === 'location' ? [result.location] : [],
    );
    const errors = results.flatMap(result =>
      result.type === 'error' ? [result.error.message] : [],
    );
    return { handled, locations, errors };
  }

  it('emits one location for each file on disk', async () => {
    const target = folder.resolve('*/catalog-info.yaml');

    expect(await read({ type: 'file', target })).toEqual({
      handled: true,
      errors: [],
      locations: ['cart', 'mail'].map(name => ({
        type: 'file',
        target: folder.resolve(`${name}/catalog-info.yaml`),
      })),
    });
  });

  it('emits one location for each file in a repository', async () => {
    const target = 'https://gitlab.com/c/shop/-/blob/main/*/catalog-info.yaml';
    const found = [target.replace('*', 'cart')];

    expect(await read({ type: 'url', target }, { found })).toMatchObject({
      locations: [{ type: 'url', target: found[0] }],
    });
  });

  it.each([
    ['file', './cart/catalog-info.yaml'],
    ['gcs-bucket', 'bucket/*'],
  ])('does not handle %s:%s', async (type, target) => {
    expect((await read({ type, target })).handled).toBe(false);
  });

  it('reports that no file matches, unless the location is optional', async () => {
    const location = { type: 'file', target: folder.resolve('*/nothing.yaml') };

    expect((await read(location)).errors).toEqual([
      `No file matches ${location.target}: correct the target, or add a file`,
    ]);
    expect((await read(location, { optional: true })).errors).toEqual([]);
  });

  it('reports why the files cannot be listed', async () => {
    const error = new Error('connect ECONNREFUSED');

    expect(
      (await read({ type: 'url', target: 'https://x/*' }, { error })).errors,
    ).toEqual(['Cannot list https://x/*: connect ECONNREFUSED']);
  });
});
