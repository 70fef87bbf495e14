import { renderTestApp } from '@backstage/frontend-test-utils';
import search from '@backstage/plugin-search/alpha';
import { screen } from '@testing-library/react';
import { searchModule } from './searchModule';

jest.setTimeout(30_000);

describe('searchModule', () => {
  it("replaces Backstage's search page, with operations among its types", async () => {
    renderTestApp({
      features: [search, searchModule],
      initialRouteEntries: ['/search'],
    });

    // The page is loaded by import(), which takes seconds the first time.
    const hint = await screen.findByText(
      /Find components, APIs/,
      {},
      { timeout: 20_000 },
    );
    expect(hint).toBeVisible();
    expect(
      screen.getAllByRole('radio').map(({ textContent }) => textContent),
    ).toEqual(['All', 'Catalog', 'Operations']);
  });
});
