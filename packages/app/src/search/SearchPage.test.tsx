import { renderInTestApp } from '@backstage/frontend-test-utils';
import { searchApiRef } from '@backstage/plugin-search-react';
import type { SearchQuery } from '@backstage/plugin-search-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { SearchPage } from './SearchPage';

const TYPES = [
  { value: 'software-catalog', name: 'Catalog' },
  { value: 'techdocs', name: 'Documentation' },
];
const [PRE, POST] = ['<m>', '</m>'];
const PRODUCTS = {
  type: 'software-catalog',
  document: {
    title: 'Products',
    text: 'Catalog and stock',
    location: '/catalog/default/component/products',
    kind: 'Component',
    owner: 'team-shop',
    tags: ['mongodb'],
  },
  highlight: {
    preTag: PRE,
    postTag: POST,
    fields: { title: 'Products', text: `Catalog and ${PRE}stock${POST}` },
  },
};
const BACKUPS = {
  type: 'techdocs',
  document: {
    title: 'Backups',
    text: 'Restore the stock',
    location: '/docs/default/domain/comptoir/operations/#backups',
    entityTitle: 'Comptoir',
  },
};

/** Renders the page with a search engine of these results. */
async function render(options: {
  address?: string;
  results?: (typeof PRODUCTS | typeof BACKUPS)[];
  suggestions?: string[];
  counts?: Record<string, number>;
  error?: Error;
}) {
  const { results = [], counts, suggestions = [], error } = options;
  const queries: SearchQuery[] = [];
  const query = async (asked: SearchQuery) => {
    queries.push(asked);
    if (error) {
      throw error;
    }
    const ofTypes = results.filter(
      ({ type }) => !asked.types?.length || asked.types.includes(type),
    );
    const size = asked.pageLimit ?? 25;
    const page = asked.pageCursor ? Number(window.atob(asked.pageCursor)) : 0;
    return {
      results: ofTypes.slice(page * size, (page + 1) * size),
      numberOfResults: ofTypes.length,
      nextPageCursor: ofTypes.length > (page + 1) * size ? 'next' : undefined,
      counts,
      suggestions,
    };
  };
  renderInTestApp(<SearchPage types={TYPES} />, {
    apis: [[searchApiRef, { query }]],
    initialRouteEntries: [options.address ?? '/search?query=stock'],
  });
  await screen.findByRole('searchbox', { name: 'Search' });
  return { queries };
}

describe('SearchPage', () => {
  it('lists results with their type, facts and the marked match', async () => {
    await render({ results: [PRODUCTS, BACKUPS] });

    const [products, backups] = await screen.findAllByRole('listitem');
    expect(
      within(products).getByRole('link', { name: 'Products' }),
    ).toHaveAttribute('href', PRODUCTS.document.location);
    expect(products).toHaveTextContent(
      'Catalog · Component · team-shop · mongodb',
    );
    expect(within(products).getByText('stock').tagName).toBe('MARK');
    expect(
      within(backups).getByRole('link', { name: 'Backups | Comptoir docs' }),
    ).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('2 results');
  });

  it('shows the number of results of each type, and the list of the selected one', async () => {
    const { queries } = await render({
      results: [PRODUCTS, BACKUPS],
      counts: { 'software-catalog': 1, techdocs: 1 },
    });
    expect(await screen.findByRole('radio', { name: 'All (2)' })).toBeChecked();
    expect(queries).toHaveLength(1);

    fireEvent.click(screen.getByRole('radio', { name: 'Documentation (1)' }));

    expect(
      await screen.findByRole('radio', { name: 'Documentation (1)' }),
    ).toBeChecked();
    await waitFor(() =>
      expect(screen.getAllByRole('listitem')).toHaveLength(1),
    );
    expect(screen.getByRole('status')).toHaveTextContent('1 result');
    expect(screen.getByRole('radio', { name: 'All (2)' })).toBeVisible();
  });

  it('reads the type from its address', async () => {
    await render({
      address: '/search?query=stock&types[]=techdocs',
      results: [PRODUCTS, BACKUPS],
    });

    await screen.findByRole('link', { name: 'Backups | Comptoir docs' });
    expect(screen.queryByRole('link', { name: 'Products' })).toBeNull();
  });

  it('links the nearest names when nothing is found', async () => {
    await render({
      address: '/search?query=storfront',
      suggestions: ['Storefront'],
    });

    expect(
      await screen.findByText('Nothing found for storfront.'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Storefront' })).toHaveAttribute(
      'href',
      '/search?query=Storefront',
    );
  });

  it('searches for what is typed, from the first page', async () => {
    const { queries } = await render({
      address: '/search?query=stock&page=3',
      results: [PRODUCTS],
    });

    const field = screen.getByRole('searchbox', { name: 'Search' });
    fireEvent.change(field, { target: { value: '"order placed"' } });

    await waitFor(() =>
      expect(queries).toContainEqual(
        expect.objectContaining({
          term: '"order placed"',
          pageCursor: undefined,
          pageLimit: 25,
        }),
      ),
    );
  });

  it('has buttons for other pages', async () => {
    const many = Array.from({ length: 27 }, (_, index) => ({
      ...PRODUCTS,
      document: { ...PRODUCTS.document, location: `/catalog/${index}` },
    }));
    await render({ results: many });
    expect(await screen.findByRole('status')).toHaveTextContent(
      '1 to 25 of 27 results',
    );

    fireEvent.click(screen.getByRole('button', { name: 'Next page' }));

    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        '26 to 27 of 27 results',
      ),
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();
  });

  it('explains itself without a term, and requests nothing', async () => {
    const { queries } = await render({ address: '/search' });

    expect(screen.getByText(/Find components, APIs/)).toBeVisible();
    expect(queries).toEqual([]);
  });

  it('says why the search failed', async () => {
    await render({ error: new Error('Failed to fetch') });

    expect(await screen.findByRole('alert')).toHaveTextContent('Search');
  });
});
