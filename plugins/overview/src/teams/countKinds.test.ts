import { parseEntityRef } from '@backstage/catalog-model';
import { countKinds } from './countKinds';

describe('countKinds', () => {
  it.each([
    [[], ''],
    [['api:default/a', 'component:default/b'], '1 component, 1 API'],
    [
      ['api:default/a', 'api:default/b', 'system:default/c'],
      '2 APIs, 1 system',
    ],
  ])('formats %j as "%s"', (refs, text) => {
    expect(countKinds(refs.map(ref => parseEntityRef(ref)))).toBe(text);
  });
});
