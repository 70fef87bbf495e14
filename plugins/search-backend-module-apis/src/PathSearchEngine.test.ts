import { mockServices } from '@backstage/backend-test-utils';
import { PathSearchEngine } from './PathSearchEngine';

const document = (title: string, location: string) => ({
  title,
  text: '',
  location,
});

describe('PathSearchEngine', () => {
  const engine = new PathSearchEngine({ logger: mockServices.logger.mock() });
  const find = async (term: string, types?: string[]) => {
    const { results } = await engine.query({ term, types });
    return results.map(({ document: { title } }) => title);
  };
  async function index(type: string, documents: ReturnType<typeof document>[]) {
    const indexer = await engine.getIndexer(type);
    for (const one of documents) {
      indexer.write(one);
    }
    indexer.end();
    await new Promise(resolve => indexer.on('close', resolve));
  }

  beforeAll(async () => {
    await index('software-catalog', [document('Products', '/products')]);
    await index('apis', [
      document('GET /v1/products', '/api#get'),
      document('GET /v1/orders', '/api#orders'),
    ]);
  });

  it.each(['/v1/products', 'GET /v1/products', 'v1/products'])(
    'finds the operation of %s first, and only operations',
    async path => {
      const found = await find(path, ['software-catalog', 'apis']);
      expect(found[0]).toBe('GET /v1/products');
      expect(found).not.toContain('Products');
    },
  );

  it('searches every type for a word', async () => {
    await expect(find('products')).resolves.toContain('Products');
  });

  it('searches only the requested type', async () => {
    await expect(find('/v1/products', ['software-catalog'])).resolves.toEqual([
      'Products',
    ]);
  });

  it('returns no results for a type that is not indexed yet', async () => {
    await expect(
      engine.query({ term: 'products', types: ['techdocs'] }),
    ).resolves.toEqual({ results: [], numberOfResults: 0 });
  });

  it('returns no results for a path before operations are indexed', async () => {
    const empty = new PathSearchEngine({ logger: mockServices.logger.mock() });
    const { results } = await empty.query({ term: '/v1/products' });
    expect(results).toEqual([]);
  });
});
