import { runGit } from '@comptoir/commands/runGit';
import { join } from 'node:path';
import { fillInService, reviewAndCreate, TEMPLATE } from '../fillInService.ts';
import { signIn } from '../signIn.ts';
import { expect, test } from './test.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test('a name that the catalog has is refused in plain words', async ({
  page,
  portal,
}) => {
  await signIn(page, TEMPLATE, portal.url);
  await fillInService(page, 'products');

  await expect(
    page.getByText(/The catalog has the \w+ products already/).first(),
  ).toBeVisible();
});

test('the form becomes a branch, and says how to look at it', async ({
  page,
  portal,
}) => {
  await signIn(page, '/create', portal.url);
  await expect(page.getByText('A service of the shop')).toBeVisible();
  await page.getByRole('button', { name: 'Choose' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  await fillInService(page, 'gift-cards');
  await reviewAndCreate(page);

  await expect(page.getByText('change/add-gift-cards').first()).toBeVisible({
    timeout: 60_000,
  });
  const repository = join(portal.folder, 'git/comptoir.git');
  const log = ['log', '-1', '--format=%an', 'change/add-gift-cards'];
  const author = await runGit(log, { repository });
  expect(author.trim()).toBe('Marina Costa');
});

test('a branch that is there already is named, and left as it is', async ({
  page,
  portal,
}) => {
  await signIn(page, TEMPLATE, portal.url);
  await fillInService(page, 'gift-cards');
  await reviewAndCreate(page);

  await expect(
    page.getByText(/There is a branch change\/add-gift-cards already/).first(),
  ).toBeVisible({ timeout: 60_000 });
});
