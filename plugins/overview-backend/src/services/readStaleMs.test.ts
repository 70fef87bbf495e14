import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readStaleMs } from './readStaleMs';

const read = (catalog: JsonObject) =>
  readStaleMs(mockServices.rootConfig({ data: { catalog } }));

describe('readStaleMs', () => {
  it.each([
    ['the default interval', {}, 305_000, 305_000],
    [
      'the configured interval',
      { processingInterval: { minutes: 1 } },
      125_000,
      125_000,
    ],
    [
      '5 s for files that the catalog watches',
      { processingInterval: { minutes: 5 }, watchFiles: true },
      15_000,
      605_000,
    ],
  ])('returns two intervals and 5 s, with %s', (_, catalog, file, url) => {
    const staleMs = read(catalog);

    expect(staleMs('file:/shop/catalog-info.yaml')).toBe(file);
    expect(staleMs('url:https://gitlab.example/catalog-info.yaml')).toBe(url);
  });
});
