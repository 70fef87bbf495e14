import type { Entity } from '@backstage/catalog-model';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { renameSync, writeFileSync } from 'node:fs';
import { SiteChanges } from './SiteChanges';

describe('SiteChanges', () => {
  const repository = createMockDirectory();
  beforeEach(() =>
    repository.setContent({
      cart: { 'README.md': '# Cart', docs: { 'a.md': '# A' } },
      mail: { 'README.md': '# Mail' },
      next: { 'README.md': '# The next cart' },
    }),
  );

  const entity = (name: string, location = 'file:'): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': `${location}${repository.resolve(name)}/catalog-info.yaml`,
      },
    },
  });
  const all = [entity('cart'), entity('mail')];

  /** Returns the sites that it finds, after requesting each of them. */
  function request(changes: SiteChanges, entities = all): string[] {
    return changes.findChanged(entities).map(site => {
      changes.countRequest(site);
      return site.entity.metadata.name;
    });
  }

  /** Returns sites of which all are built. */
  function built(): SiteChanges {
    const changes = new SiteChanges();
    request(changes);
    request(changes);
    return changes;
  }

  it('finds each site twice, because TechDocs ignores requests within a minute', () => {
    const changes = new SiteChanges();

    expect(request(changes)).toEqual(['cart', 'mail']);
    expect(request(changes)).toEqual(['cart', 'mail']);
    expect(request(changes)).toEqual([]);
  });

  it('finds a site again whose request failed', () => {
    const changes = new SiteChanges();
    changes.findChanged(all);
    changes.findChanged(all);

    expect(request(changes)).toEqual(['cart', 'mail']);
  });

  it.each([
    [
      'a changed page',
      () => writeFileSync(repository.resolve('cart/docs/a.md'), '# Changed'),
    ],
    ['a new page', () => writeFileSync(repository.resolve('cart/B.md'), '# B')],
    [
      'a replaced folder',
      () => {
        renameSync(repository.resolve('cart'), repository.resolve('old'));
        renameSync(repository.resolve('next'), repository.resolve('cart'));
      },
    ],
  ])('finds the site with %s', (_, change) => {
    const changes = built();

    change();

    expect(request(changes)).toEqual(['cart']);
  });

  it('finds all sites after one was added, because pages contain links to sites', () => {
    expect(request(built(), [...all, entity('next')])).toEqual([
      'cart',
      'mail',
      'next',
    ]);
  });

  it('always finds a site whose sources are not on disk', () => {
    const remote = [entity('cart', 'url:https://gitlab.example')];
    const changes = new SiteChanges();

    for (let round = 0; round < 3; round++) {
      expect(request(changes, remote)).toEqual(['cart']);
    }
  });
});
