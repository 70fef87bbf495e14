import { renderTestApp } from '@backstage/frontend-test-utils';
import search from '@backstage/plugin-search/alpha';
import { screen } from '@testing-library/react';
import { searchModule } from './searchModule';

describe('searchModule', () => {
  it("replaces Backstage's search page, with operations among its types", async () => {
    renderTestApp({
      features: [search, searchModule],
      initialRouteEntries: ['/search'],
    });

    expect(await screen.findByText(/Find components, APIs/)).toBeVisible();
    expect(
      screen.getAllByRole('radio').map(({ textContent }) => textContent),
    ).toEqual(['All', 'Catalog', 'Operations']);
  });
});
