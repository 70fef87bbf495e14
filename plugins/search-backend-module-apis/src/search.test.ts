import type { Entity } from '@backstage/catalog-model';
import { startSearch } from './__testUtils__/startSearch';

const entity = (
  kind: string,
  name: string,
  metadata: { title?: string; description?: string; tags?: string[] },
  spec: Entity['spec'] = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, ...metadata },
  spec: { owner: 'team-shop', ...spec },
});

const ENTITIES = [
  entity('Component', 'products', {
    title: 'Products',
    description: 'Catalog and stock of the shop',
    tags: ['mongodb', 'express'],
  }),
  entity('Component', 'storefront', {
    title: 'Storefront',
    description: 'What shoppers see: products, basket and orders',
    tags: ['react'],
  }),
  entity('Resource', 'rabbitmq', {
    title: 'RabbitMQ',
    description: 'The broker that delivers events',
  }),
  entity(
    'API',
    'products',
    { title: 'Products API' },
    {
      type: 'openapi',
      definition: JSON.stringify({
        openapi: '3.1.0',
        paths: {
          '/v1/products': { get: { summary: 'Lists products' } },
          '/v1/products/{id}': { get: { summary: 'Returns one product' } },
          '/v1/orders': { get: { summary: 'Lists orders of products' } },
        },
      }),
    },
  ),
];

const section = (title: string, text: string, location: string) => ({
  title,
  text,
  location: `/docs/default/domain/comptoir/${location}`,
  name: 'comptoir',
  entityTitle: 'Comptoir',
  path: location,
});
const DOCS = [
  section(
    'Operations',
    'Backups. Restore a backup. Restore a backup into a sandbox.',
    'operations/',
  ),
  section('Backups', 'Restore a backup every week.', 'operations/#backups'),
  section('Drills', 'Restore a backup into a sandbox.', 'operations/#drills'),
  section(
    'Warehouse',
    `A warehouse has shelves. ${'Shelves are full of boxes. '.repeat(60)}
     In winter the warehouse closes early on Fridays, as it is dark. ${'Boxes are full of goods. '.repeat(60)}`,
    'warehouse/',
  ),
  section(
    'Requests',
    'A list of products is at /v1/products, in pages.',
    'architecture/#requests',
  ),
];

describe('search', () => {
  let search: Awaited<ReturnType<typeof startSearch>>['search'];
  beforeAll(async () => {
    ({ search } = await startSearch({ entities: ENTITIES, docs: DOCS }));
  });

  it('finds documents with every word, in any order', async () => {
    const { titles } = await search('shop stock');

    expect(titles).toEqual(['Products']);
  });

  it('finds documents with some of the words when none has every word', async () => {
    const { titles } = await search('stock broker');

    expect(titles.sort()).toEqual(['Products', 'RabbitMQ']);
  });

  it.each([
    ['"restore a backup into"', ['Drills']],
    ['“Restore  A Backup Into”', ['Drills']],
    ['"into a sandbox" restore', ['Drills']],
    ['"backup a restore"', []],
    ['"back"', []],
  ])('finds a phrase in quotes literally: %s', async (term, expected) => {
    const { titles } = await search(term);

    expect(titles).toEqual(expected);
  });

  it.each([
    // The first words of the phrase occur earlier, on their own.
    ['"warehouse closes"', ['warehouse closes'], 'early on'],
    ['"The  Warehouse closes"', ['the warehouse closes'], 'early on'],
    // A phrase of stop words, which the index does not contain.
    ['"as it is"', ['as it is'], 'closes'],
    // Words: the part that contains both, not the first part with one.
    ['warehouse early', ['warehouse', 'early'], 'closes'],
  ])(
    'excerpts a long text where it contains %s',
    async (term, matches, beside) => {
      const { results } = await search(term, { types: ['techdocs'] });

      const { preTag, postTag, fields } = results[0].highlight;
      const marked = fields.text
        .split(preTag)
        .slice(1)
        .map((part: string) => part.split(postTag)[0]);
      expect(marked).toEqual(expect.arrayContaining(matches));
      expect(fields.text).toContain(beside);
      expect(fields.text.length).toBeLessThan(700);
    },
  );

  it('treats a quote without its end as words', async () => {
    const { titles } = await search('"sandbox');

    expect(titles).toEqual(['Drills']);
  });

  it.each(['mongodb', 'Express'])(
    'finds an entity by its tag %s',
    async tag => {
      const { results, titles } = await search(tag);

      expect(titles).toEqual(['Products']);
      expect(results[0].document.tags).toEqual(['mongodb', 'express']);
    },
  );

  it('finds an entity by its name', async () => {
    const { titles } = await search('rabbitmq');

    expect(titles).toEqual(['RabbitMQ']);
  });

  it('returns each page of documentation once, at its best section', async () => {
    const { results } = await search('backup', { types: ['techdocs'] });

    expect(
      results.map((one: { document: { location: string } }) =>
        one.document.location.replace(/#.*/, ''),
      ),
    ).toEqual(['/docs/default/domain/comptoir/operations/']);
    expect(results[0].document.title).toBe('Backups');
  });

  it.each([
    ['/v1/products', ['GET /v1/products', 'GET /v1/products/{id}']],
    ['GET /v1/products', ['GET /v1/products', 'GET /v1/products/{id}']],
    ['v1/orders', ['GET /v1/orders']],
  ])('finds the operations of the path %s first', async (term, expected) => {
    const { titles } = await search(term);

    expect(titles.slice(0, expected.length)).toEqual(expected);
    expect(titles).not.toContain('Products');
  });

  it('does not match fields that no result shows', async () => {
    const { titles } = await search('resourceRef');

    expect(titles).toEqual([]);
  });

  it.each([
    ['storefrnt', ['Storefront']],
    ['rabitmq', ['RabbitMQ']],
  ])('finds %s in spite of its spelling', async (term, expected) => {
    const { titles } = await search(term);

    expect(titles).toEqual(expected);
  });

  it('suggests the nearest names when nothing is found', async () => {
    const { results, numberOfResults, suggestions } =
      await search('"the storefronts"');

    expect(results).toEqual([]);
    expect(numberOfResults).toBe(0);
    expect(suggestions).toEqual(['Storefront']);
  });

  it('suggests a name once when documents spell it differently', async () => {
    const { search: searchBoth } = await startSearch({
      entities: [ENTITIES[1]],
      docs: [section('storefront', 'How it is built.', 'storefront/')],
    });

    expect((await searchBoth('"the storefronts"')).suggestions).toHaveLength(1);
  });

  it('suggests nothing when there are results, or no similar name', async () => {
    expect((await search('products')).suggestions).toEqual([]);
    expect((await search('xyzzy')).suggestions).toEqual([]);
  });

  it.each([
    'products',
    'stock shop',
    'stock broker sandbox',
    'rabitmq',
    '"restore a backup"',
    '/v1/orders',
    'xyzzy',
  ])('counts by type what the list of the type contains: %s', async term => {
    const { counts, numberOfResults, titles } = await search(term);

    expect(numberOfResults).toBe(titles.length);
    expect(Object.keys(counts).sort()).toEqual([
      'apis',
      'software-catalog',
      'techdocs',
    ]);
    for (const [type, count] of Object.entries(counts)) {
      const of = await search(term, { types: [type] });
      expect([of.numberOfResults, of.titles.length]).toEqual([count, count]);
    }
  });

  it('counts only what has the filtered value', async () => {
    const query = { filters: { kind: 'component' } };
    const { counts, titles } = await search('products', query);

    expect(titles.sort()).toEqual(['Products', 'Storefront']);
    expect(counts).toEqual({ 'software-catalog': 2, apis: 0, techdocs: 0 });
  });

  it('returns pages that continue each other', async () => {
    const all = await search('products');
    const first = await search('products', { pageLimit: 2 });
    const second = await search('products', {
      pageLimit: 2,
      pageCursor: first.nextPageCursor,
    });

    expect(first.numberOfResults).toBe(all.numberOfResults);
    expect([...first.titles, ...second.titles]).toEqual(all.titles.slice(0, 4));
  });

  it('marks the matches in the title and in the part of the text around them', async () => {
    const { results } = await search('sandbox');
    const [{ highlight }] = results;
    const { preTag, postTag } = highlight;

    expect(highlight.fields).toEqual({
      title: 'Drills',
      text: `Restore a backup into a ${preTag}sandbox${postTag}.`,
    });
  });

  it('returns no results for a type that is not indexed yet', async () => {
    const { search: searchEmpty } = await startSearch({ entities: [] });

    expect(await searchEmpty('products')).toMatchObject({
      results: [],
      numberOfResults: 0,
      counts: {},
    });
  });
});
