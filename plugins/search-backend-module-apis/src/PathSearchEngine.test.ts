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
    'finds the operation of %s first, and nothing but operations',
    async path => {
      const found = await find(path, ['software-catalog', 'apis']);
      expect(found[0]).toBe('GET /v1/products');
      expect(found).not.toContain('Products');
    },
  );

  it('finds everything by a word', async () => {
    await expect(find('products')).resolves.toContain('Products');
  });

  it('stays in the type that was asked for', async () => {
    await expect(find('/v1/products', ['software-catalog'])).resolves.toEqual([
      'Products',
    ]);
  });
});
