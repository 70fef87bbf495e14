import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fillInService, reviewAndCreate, TEMPLATE } from '../fillInService.ts';
import { signIn } from '../signIn.ts';
import { expect, test } from './test.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test('the form rejects a name that the catalog already contains', async ({
  page,
  portal,
}) => {
  await signIn(page, TEMPLATE, portal.url);
  await fillInService(page, 'products');

  await expect(
    page.getByText(/The catalog already contains the \w+ products/).first(),
  ).toBeVisible();
});

test('the form creates a branch in the name of the user', async ({
  page,
  portal,
}) => {
  await signIn(page, '/create', portal.url);
  await expect(page.getByText('A service of the shop')).toBeVisible();
  await page.getByRole('button', { name: 'Choose' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  await fillInService(page, 'gift-cards');
  await reviewAndCreate(page);

  const link = page.getByRole('link', { name: /^Open change request/ });
  await expect(link.first()).toBeVisible({ timeout: 60_000 });
  const repository = join(portal.folder, 'git/comptoir.git');
  // Playwright loads this test as CommonJS and others as ES modules: a module that both import
  // (such as @comptoir/commands) cannot be loaded twice.
  const author = execFileSync(
    'git',
    ['log', '-1', '--format=%an', 'change/add-gift-cards'],
    { env: { ...process.env, GIT_DIR: repository }, encoding: 'utf8' },
  );
  expect(author.trim()).toBe('Marina Costa');

  await link.first().click();
  await expect(
    page.getByRole('heading', { name: 'Add the service gift-cards' }),
  ).toBeVisible();
  await expect(
    page.getByText('services/gift-cards/package.json').first(),
  ).toBeVisible();
});

test('an existing branch is reported, and stays as it is', async ({
  page,
  portal,
}) => {
  await signIn(page, TEMPLATE, portal.url);
  await fillInService(page, 'gift-cards');
  await reviewAndCreate(page);

  await expect(
    page.getByText(/The branch change\/add-gift-cards already exists/).first(),
  ).toBeVisible({ timeout: 60_000 });
});
