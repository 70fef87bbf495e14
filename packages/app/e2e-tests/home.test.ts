import { freePort } from '@comptoir/parts/testing/freePort';
import { expectAccessible } from './expectAccessible.ts';
import { signIn } from './signIn.ts';
import { startPortal, tokenOfGuest, type OwnPortal } from './startPortal.ts';
import { expect, test } from './test.ts';

test('a guest sees why the list is empty, and opens a team and its components', async ({
  page,
}) => {
  await signIn(page);
  const main = page.getByRole('main');
  await expect(main.getByText(/You are not a member of a group/)).toBeVisible();
  await expect(main.getByText('Needs attention')).toHaveCount(0);
  await expect(
    main.getByRole('link', { name: 'Create a service' }),
  ).toHaveCount(0);

  await main.getByRole('link', { name: 'See the teams' }).click();
  await main.getByRole('link', { name: 'Shop team' }).first().click();
  const owned = page.getByRole('table', { name: 'Components it owns' });
  await expect(owned.getByRole('link', { name: 'Products' })).toBeVisible();
  await expect(owned.getByText('Ready').first()).toBeVisible();
});

test('the home page lists recent changes', async ({ page }) => {
  await signIn(page);
  const changes = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: 'Recent changes' }) });

  await expect(changes.getByText(/ ago$/).first()).toBeVisible();
});

for (const { path, shows } of [
  { path: '/api-docs', shows: 'Products API' },
  { path: '/catalog-graph', shows: 'Storefront' },
  { path: '/platform', shows: 'rabbitmq' },
]) {
  test(`the sidebar leads to ${path}`, async ({ page }) => {
    await signIn(page);
    await page.getByRole('navigation').locator(`a[href="${path}"]`).click();
    await expect(page.getByText(shows, { exact: true }).first()).toBeVisible();
  });
}

test.describe('as an operator', () => {
  test.describe.configure({ timeout: 120_000 });
  let portal: OwnPortal;
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    const closed = `http://127.0.0.1:${await freePort()}/health/ready`;
    const targets = { products: closed };
    const cluster = {
      name: 'local',
      environments: ['dev', 'staging'],
      kubeconfig: 'does-not-exist',
    };
    portal = await startPortal({
      as: 'karim',
      config: {
        readiness: { targets },
        liveStatus: { clusters: [cluster] },
      },
    });
    const authorization = `Bearer ${await tokenOfGuest(portal.url)}`;
    for (const name of ['products', 'storefront']) {
      const entity = `${portal.url}/api/catalog/entities/by-name/component/default/${name}`;
      await expect(async () => {
        const found = await fetch(entity, { headers: { authorization } });
        expect(found.status, entity).toBe(200);
      }).toPass({ timeout: 60_000 });
    }
  });
  test.afterAll(() => portal?.stop());

  test('processes that are not ready come first, then a lost cluster, then own components', async ({
    page,
  }) => {
    const attention = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: 'Needs attention' }) });
    await signIn(page, '/', portal.url);

    const first = attention.getByRole('listitem').first();
    await expect(first.getByRole('link', { name: 'Products' })).toBeVisible();
    await expect(first.getByText('Down')).toBeVisible();
    await expect(
      first.getByText('Nothing listens at its address.'),
    ).toBeVisible();
    await expect(
      attention
        .getByText('The portal has no readiness address for "storefront".')
        .first(),
    ).toBeVisible();

    const headings = page.getByRole('main').getByRole('heading', { level: 2 });
    await expect(headings.nth(1)).toHaveText('Updates from Git');
    const updates = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: 'Updates from Git' }) });
    await expect(updates.getByText('Unknown')).toBeVisible();
    await expect(updates.getByText(/does-not-exist/)).toBeVisible();
    await expect(headings.nth(2)).toHaveText('Your components');
    await expect(
      page.getByRole('link', { name: 'Create a service' }),
    ).toBeVisible();
    await expectAccessible(page);
  });
});
