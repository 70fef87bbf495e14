import { SuggestionList } from '@comptoir/contracts/products';
import fc from 'fast-check';
import { text } from '@comptoir/shop-testing/productInput';
import {
  startTestProducts,
  type TestProducts,
} from '../testing/startTestProducts.ts';

let test: TestProducts;

const SHELF = [
  [
    'teapot',
    text('Stoneware teapot', 'Théière en grès'),
    'pots',
    4_200,
    'Atelier Rive',
    3,
  ],
  [
    'cast-pot',
    text('Cast-iron pot', 'Marmite en fonte'),
    'pots',
    8_900,
    'Fonderie Noire',
    0,
  ],
  [
    'mug',
    text('Blue mug', 'Grande tasse bleue'),
    'cups',
    1_800,
    'Atelier Rive',
    9,
  ],
  [
    'egg-cup',
    text('Egg cup', 'Coquetier pour œuf'),
    'cups',
    900,
    'Bois & Fils',
    20,
  ],
  [
    'spoon',
    text('Olive spoon', "Cuillère d'olivier"),
    'tools',
    1_200,
    'Bois & Fils',
    5,
  ],
  ['tea', text('Green tea', 'Thé vert'), 'tools', 1_200, 'Maison Thé', 0],
] as const;

beforeAll(async () => {
  test = await startTestProducts();
  await test.shop.category('cups', text('Cups', 'Tasses'));
  await test.shop.category('pots', text('Cookware', 'Cuisson'));
  await test.shop.category('tools', text('Utensils', 'Ustensiles'));
  for (const [slug, name, category, amount, maker, stock] of SHELF) {
    const sku = slug.toUpperCase();
    await test.shop.product(slug, {
      name,
      category,
      maker,
      summary: text('Well made', 'Bien fait'),
      description:
        slug === 'spoon'
          ? text('Good with a teapot.', 'Va avec une théière.')
          : text('-'),
      attributes:
        slug === 'spoon'
          ? [{ label: text('Wood'), value: text('Beechwood', 'Hêtre') }]
          : [],
      variants: [
        { sku, name: text('One'), price: { amount, currency: 'EUR' } },
      ],
    });
    if (stock > 0) {
      await test.shop.receive(sku, stock);
    }
  }
  await test.shop.waitForTotal(SHELF.length);
  await test.shop.waitForTotal(4, '?inStock=true');
});
afterAll(() => test.close());

async function found(query: string): Promise<string[]> {
  return (await test.shop.list(query)).items.map(({ slug }) => slug);
}

describe('search', () => {
  it.each([
    ['an exact word', 'mug', ['mug'], null],
    ['another language', 'marmite', ['cast-pot'], null],
    ['missing accents', 'theiere', ['teapot', 'spoon'], null],
    ['accents and capitals', 'THÉIÈRE', ['teapot', 'spoon'], null],
    ['a ligature written out', 'oeuf', ['egg-cup'], null],
    ['a ligature', 'œuf', ['egg-cup'], null],
    ['the beginning of a word', 'ston', ['teapot'], null],
    ['a wrong letter', 'teabot', ['teapot', 'spoon'], 'teapot'],
    ['a missing letter', 'marmte', ['cast-pot'], 'marmite'],
    ['swapped letters', 'stonewrae', ['teapot'], 'stoneware'],
    [
      'a French word misspelt without accents',
      'cuilere',
      ['spoon'],
      'cuillère',
    ],
    ['all words', 'blue mug', ['mug'], null],
    ['any word if none matches all', 'mug marmite', ['cast-pot', 'mug'], null],
    ['a maker', 'fonderie', ['cast-pot'], null],
    ['stop words', "cuillère d'olivier", ['spoon'], null],
    ['an accent that tells a noun from an article', 'thé vert', ['tea'], null],
    ['an exact SKU', 'EGG-CUP', ['egg-cup'], null],
    ['the value of an attribute', 'beechwood', ['spoon'], null],
    ['the value of an attribute in French', 'hêtre', ['spoon'], null],
    [
      'a misspelt word among words that no product has all of',
      'stonewrae blue',
      ['mug', 'teapot'],
      'stoneware blue',
    ],
    ['an unknown word', 'xylophone', [], null],
    ['no word at all', '!!!', [], null],
  ])('%s: %s', async (_, words, slugs, corrected) => {
    const list = await test.shop.list(`?q=${encodeURIComponent(words)}`);
    const order = list.items.map(({ slug }) => slug);
    expect([...order].sort()).toEqual([...slugs].sort());
    expect(order[0]).toBe(
      slugs.length === 2 && words.includes(' ') ? order[0] : slugs[0],
    );
    expect(list.correctedQuery).toBe(corrected);
  });

  it('reads a query without the stop words of its language', async () => {
    expect(await found('?q=the+vert&locale=fr')).toEqual(['tea']);
    expect(await found('?q=the+spoon&locale=en')).toEqual(['spoon']);
    expect(await found('?q=la+tasse&locale=fr')).toContain('mug');
  });

  it('ranks a name above a category, and a category above a description', async () => {
    expect((await found('?q=tasse'))[0]).toBe('mug');
    expect(await found('?q=teapot')).toEqual(['teapot', 'spoon']);
  });

  it('filters, and counts each facet without its own filter', async () => {
    const list = await test.shop.list(
      '?category=cups&inStock=true&maker=Bois+%26+Fils&maker=Unknown',
    );
    expect(list.items.map(({ slug }) => slug)).toEqual(['egg-cup']);
    expect(list.facets.category).toEqual([
      { value: 'cups', count: 1 },
      { value: 'tools', count: 1 },
    ]);
    expect(list.facets.maker).toEqual([
      { value: 'Atelier Rive', count: 1 },
      { value: 'Bois & Fils', count: 1 },
    ]);
    expect(list.facets.price).toEqual({ min: 900, max: 900 });
    expect(await found('?minPrice=1200&maxPrice=1800&sort=price-desc')).toEqual(
      ['mug', 'spoon', 'tea'],
    );
    expect((await test.shop.list('?category=nowhere')).total).toBe(0);
  });

  it('sorts names with the collation of the language', async () => {
    expect((await found('?sort=name&locale=fr'))[0]).toBe('egg-cup');
    expect((await found('?sort=name&locale=en'))[0]).toBe('mug');
  });
});

describe('suggestions', () => {
  async function suggested(query: string) {
    const { body } = await test.client.ask(`/v1/products/suggestions?${query}`);
    return SuggestionList.parse(body).items.map(
      ({ kind, slug, text: words }) => [kind, slug, words],
    );
  }

  it('contain categories and products in the requested language', async () => {
    expect(await suggested('q=tas&locale=fr')).toEqual([
      ['category', 'cups', 'Tasses'],
      ['product', 'mug', 'Grande tasse bleue'],
    ]);
    expect(await suggested('q=th%C3%A9i')).toEqual([
      ['product', 'teapot', 'Stoneware teapot'],
    ]);
    expect(await suggested('q=e&limit=1')).toHaveLength(1);
  });

  it('require a query', async () => {
    expect((await test.client.ask('/v1/products/suggestions?q=')).status).toBe(
      400,
    );
    expect((await test.client.ask('/v1/products/suggestions')).status).toBe(
      400,
    );
  });
});

describe('paging', () => {
  it('returns each product once for every sort, filter and page size', async () => {
    const sorts = ['relevance', 'newest', 'price-asc', 'price-desc', 'name'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sorts),
        fc.constantFrom(
          '',
          'q=t',
          'q=cup+mug+pot',
          'inStock=true',
          'minPrice=1000',
        ),
        fc.constantFrom('en', 'fr'),
        fc.integer({ min: 1, max: 4 }),
        async (sort, filter, locale, limit) => {
          const query = `?sort=${sort}&locale=${locale}&${filter}`;
          const whole = await found(`${query}&limit=100`);
          const paged: string[] = [];
          let cursor = '';
          do {
            const page = await test.shop.list(
              `${query}&limit=${limit}${cursor}`,
            );
            paged.push(...page.items.map(({ slug }) => slug));
            cursor =
              page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
          } while (cursor !== '');
          expect(paged).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('continues at the same position after its product was removed', async () => {
    const { id } = await test.shop.product('passing');
    await test.shop.waitForTotal(7);
    const first = await test.shop.list('?limit=1');
    expect(first.items[0]?.id).toBe(id);
    await test.client.ask(`/v1/products/${id}`, {
      method: 'DELETE',
      token: test.staff,
    });
    await test.shop.waitForTotal(6);
    const second = await test.shop.list(`?limit=1&cursor=${first.nextCursor}`);
    expect(second.items[0]?.slug).toBe('tea');
  });

  it.each([
    ['of another sort', '?sort=price-asc&limit=1'],
    ['of another search', '?q=tea&limit=1'],
    ['of another language', '?locale=fr&limit=1'],
  ])('refuses a cursor %s', async (_, other) => {
    const { nextCursor } = await test.shop.list(other);
    const answer = await test.client.ask(`/v1/products?cursor=${nextCursor}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ errors: [{ field: 'query.cursor' }] });
  });

  it.each(['x', 'WzEsImEiXQ', 'WzEsImEiXQ.AAAAAAAAAAAAAAAA', '...', '%00'])(
    'refuses the made-up cursor %s',
    async cursor => {
      const answer = await test.client.ask(`/v1/products?cursor=${cursor}`);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({
        errors: [{ field: 'query.cursor' }],
      });
    },
  );
});
