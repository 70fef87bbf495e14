import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readProcessLinks } from './readProcessLinks';

const read = (overview: JsonObject) =>
  readProcessLinks(mockServices.rootConfig({ data: { overview } }));

const products = {
  open: 'http://localhost:4002/openapi.json',
  health: 'http://localhost:5012/health/ready',
  metrics: 'http://localhost:5012/metrics',
  log: '/repository/var/log/products.log',
};

describe('readProcessLinks', () => {
  it.each([
    ['an object', { products }],
    ['JSON text', JSON.stringify({ products })],
  ])('reads %s', (_, processes) => {
    const linksOf = read({ processes });

    expect(linksOf('products')).toEqual(products);
    expect(linksOf('unknown')).toEqual({});
    expect(linksOf('constructor')).toEqual({});
  });

  it('adds the runbook to every process', () => {
    const linksOf = read({ processes: { products }, runbook: '/docs/a' });

    expect(linksOf('products')).toEqual({ ...products, runbook: '/docs/a' });
    expect(linksOf('unknown')).toEqual({ runbook: '/docs/a' });
  });

  it.each([
    [
      { processes: { products: { open: 'data:text/html,elsewhere' } } },
      'overview.processes.products.open: ',
    ],
    [{ processes: 'products' }, 'overview.processes: is not valid JSON'],
    [{ runbook: '//example.com' }, 'overview.runbook: '],
  ])('rejects %j with the invalid key', (overview, problem) => {
    expect(() => read(overview)).toThrow(problem);
  });
});
