import { mockServices } from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import { readOptions } from './readOptions';

const read = (readiness: JsonValue) =>
  readOptions(mockServices.rootConfig({ data: { platform: { readiness } } }));

describe('readOptions', () => {
  const targets = { products: 'http://127.0.0.1:4002/health/ready' };

  it.each([
    ['an object', targets],
    ['JSON text', JSON.stringify(targets)],
  ])('reads targets from %s', (_, value) => {
    expect(read({ targets: value })).toEqual({
      targets,
      interval: 2_000,
      timeout: 1_500,
      staleAfter: 10_000,
    });
  });

  it('has no targets without a configuration', () => {
    expect(readOptions(mockServices.rootConfig()).targets).toEqual({});
  });

  it.each([
    [
      { targets: 'products' },
      'platform.readiness.targets: this text is not JSON',
    ],
    [
      { targets: { products: 'localhost' } },
      'platform.readiness.targets.products: is no http(s) address',
    ],
    [
      { targets: { products: 'file:///etc/passwd' } },
      'platform.readiness.targets.products: is no http(s) address',
    ],
    [{ interval: 'soon' }, 'platform.readiness.interval'],
  ])('refuses %j, naming the key', (readiness, message) => {
    expect(() => read(readiness)).toThrow(message);
  });
});
