import { signIn } from './signIn.ts';
import { expect, test } from './test.ts';

const HTML = '<!DOCTYPE html><html><h1>Sorry from nginx</h1></html>';

/** Requests that are refused without a reason, and what the page says about them. */
const REFUSED = [
  {
    what: 'the search',
    request: '**/api/search/query?*',
    path: '/search?query=stock',
    says: 'Search returned 502: A server behind the portal did not respond. Wait a minute, then try again.',
  },
  {
    what: 'a card of ours',
    request: '**/api/changes/**',
    path: '/catalog/default/component/products',
    says: 'The portal backend returned 502: A server behind the portal did not respond. Wait a minute, then try again.',
  },
  {
    what: "Backstage's graph",
    request: '**/api/catalog/entities/by-refs',
    path: '/catalog-graph',
    says: 'The portal returned 502: A server behind the portal did not respond. Wait a minute, then try again.',
  },
  {
    what: "Backstage's list of tasks",
    request: '**/api/scaffolder/v2/tasks*',
    path: '/create/tasks',
    says: 'A server behind the portal did not respond. Wait a minute, then try again.',
  },
];

for (const { what, request, path, says } of REFUSED) {
  for (const { kind, body } of [
    { kind: 'empty', body: '' },
    { kind: 'HTML', body: HTML },
  ]) {
    test(`${what} says why it failed and what to do when the response is ${kind}`, async ({
      page,
    }) => {
      await page.route(request, route =>
        route.fulfill({ status: 502, contentType: 'text/html', body }),
      );
      await signIn(page, path);

      await expect(page.getByText(says).first()).toBeVisible();
      await expect(page.getByText('nginx')).toHaveCount(0);
    });
  }
}
