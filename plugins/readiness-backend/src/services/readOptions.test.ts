import { mockServices } from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import { readOptions } from './readOptions';

const read = (readiness: JsonValue) =>
  readOptions(mockServices.rootConfig({ data: { readiness } }));

describe('readOptions', () => {
  const targets = { products: 'http://127.0.0.1:5012/health/ready' };

  it.each([
    ['an object', targets],
    ['JSON text', JSON.stringify(targets)],
  ])('reads targets from %s', (_, value) => {
    expect(read({ targets: value })).toEqual({
      targets,
      interval: 2_000,
      restInterval: 5_000,
      timeout: 1_200,
      staleAfter: 10_000,
    });
  });

  it('returns no targets without configuration', () => {
    expect(readOptions(mockServices.rootConfig()).targets).toEqual({});
  });

  it.each([
    [{ targets: 'products' }, 'readiness.targets: is not valid JSON'],
    [
      { targets: { products: 'localhost' } },
      'readiness.targets.products: is not an http(s) address',
    ],
    [
      { targets: { products: 'file:///etc/passwd' } },
      'readiness.targets.products: is not an http(s) address',
    ],
    [
      { targets: { run: 'http://127.0.0.1' } },
      'readiness.targets.run: is reserved',
    ],
    [{ interval: 'soon' }, 'readiness.interval'],
    [{ restInterval: 'later' }, 'readiness.restInterval'],
  ])('rejects %j with the key', (readiness, message) => {
    expect(() => read(readiness)).toThrow(message);
  });
});
