import type { Page } from '@playwright/test';
import {
  mailbox,
  newAccountData,
  openAccount,
  signIn,
} from './support/account.ts';
import { expect, test } from './support/test.ts';

const statusText = (page: Page) => page.getByRole('main').getByRole('status');

test('an account is opened, used and deleted', async ({ page }) => {
  test.slow();
  const account = newAccountData();
  const heading = page.getByRole('heading', { level: 1 });

  await test.step('sign up, with a mistake first', async () => {
    await page.goto('/en');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByLabel('Full name').fill(account.name);
    await page.getByLabel('Email address').fill(account.email);
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Create an account' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    const password = page.getByLabel('New password');
    await expect(password).toHaveAccessibleDescription(/10 to 200 characters/);
    await expect(page.getByLabel('Full name')).toHaveValue(account.name);
    await password.fill(account.password);
    await page.getByRole('button', { name: 'Create an account' }).click();
    await expect(heading).toHaveText('Check your email');
  });

  await test.step('confirm by the mailed link', async () => {
    const link = await mailbox.link(account.email, /^\/en\/account\/confirm$/);
    await page.goto(link);
    await page.getByRole('button', { name: 'Confirm my address' }).click();
    await expect(statusText(page)).toContainText(
      'Your email address is confirmed',
    );
  });

  await test.step('sign in while adding to the wishlist', async () => {
    await page.goto('/en/search?q=moka');
    await page.getByRole('main').getByRole('article').first().click();
    await page.getByRole('link', { name: 'Add to my wishlist' }).click();
    await page.getByLabel('Email address').fill(account.email);
    await page.getByLabel('Password').fill('not my password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('is incorrect, or');
    await page.getByLabel('Password').fill(account.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/en\/product\//);
    await page.getByRole('button', { name: 'Add to my wishlist' }).click();
    const wished = page.getByRole('button', { name: /^On my wishlist/ });
    await expect(wished).toBeVisible();
  });

  await test.step('the wishlist shows the product, which is then removed', async () => {
    await page.getByRole('link', { name: 'My account' }).click();
    const menu = page.getByRole('navigation', { name: 'Account pages' });
    await menu.getByRole('link', { name: 'Wishlist' }).click();
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
    await page
      .getByRole('button', { name: /Remove from the wishlist/ })
      .click();
    await expect(page.getByText('Your wishlist is empty')).toBeVisible();
  });

  await test.step('change the profile, in several scripts', async () => {
    await page.getByRole('link', { name: 'Profile' }).click();
    await expect(heading).toHaveText(`Hello, ${account.name}`);
    const name = 'Zoé العربية 佐藤';
    await page.getByLabel('Full name').fill(name);
    await page.getByLabel('Email language').selectOption('fr');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(statusText(page)).toHaveText('Saved.');
    await expect(heading).toHaveText(`Hello, ${name}`);
    await page.reload();
    await expect(page.getByLabel('Email language')).toHaveValue('fr');
  });

  await test.step('the address book', async () => {
    const menu = page.getByRole('navigation', { name: 'Account pages' });
    await menu.getByRole('link', { name: 'Addresses' }).click();
    for (const town of ['Quimper', 'Liège']) {
      await page.getByRole('link', { name: 'Add an address' }).click();
      await page.getByLabel('Full name').fill('Zoé <i>');
      await page.getByLabel('Street and number').fill('1 rue du Port');
      await page.getByLabel('Postal code').fill('29000');
      await page.getByLabel('Phone number').fill('no number');
      await page.getByRole('button', { name: 'Save the address' }).click();
      await expect(page.getByLabel('City')).toHaveAccessibleDescription(
        /Enter a city/,
      );
      await page.getByLabel('City').fill(town);
      await page.getByLabel('Phone number').fill('');
      await page.getByRole('button', { name: 'Save the address' }).click();
      await expect(statusText(page)).toHaveText('Address added.');
    }
    const cards = page.getByRole('main').getByRole('article');
    const liege = cards.filter({ hasText: 'Liège' });
    await liege.getByRole('link', { name: /^Edit/ }).click();
    await page.getByLabel('Country').selectOption('Belgium');
    await page.getByRole('button', { name: 'Save the address' }).click();
    await expect(liege).toContainText('Belgium');
    await liege.getByRole('button', { name: /^Use as default/ }).click();
    await expect(liege).toContainText('Default address');
    await liege.getByRole('button', { name: /^Remove/ }).click();
    await expect(cards).toHaveCount(1);
    await expect(cards).toContainText('Quimper');
    await expect(cards).toContainText('Default address');
  });

  await test.step('export all data', async () => {
    await page.getByRole('link', { name: 'My data' }).click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download my data' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('comptoir-account.json');
    const chunks = await (await download.createReadStream()).toArray();
    const text = Buffer.concat(chunks).toString('utf8');
    expect(text).toContain(account.email);
    expect(text).toContain('Quimper');
  });

  await test.step('delete the account', async () => {
    await page.getByLabel('Your password').fill('not my password');
    const button = page.getByRole('button', { name: /permanently/ });
    await button.click();
    await expect(page.getByRole('alert')).toContainText(
      'the password is incorrect',
    );
    await page.getByLabel('Your password').fill(account.password);
    await button.click();
    await expect(heading).toHaveText('Goodbye');
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
    expect(await page.context().cookies()).toEqual([]);
  });
});

test('a forgotten password is reset by a link that works once', async ({
  page,
}) => {
  const account = await openAccount();
  await page.goto('/en/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  // Both pages have an email field.
  await expect(page).toHaveURL(/\/en\/account\/forgot$/);
  await page.getByLabel('Email address').fill(account.email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(
    page.getByRole('heading', { name: 'Check your email' }),
  ).toBeVisible();
  const link = await mailbox.link(account.email, /\/account\/reset$/);
  await page.goto(link);
  const password = 'a sentence that I remember';
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await expect(statusText(page)).toContainText('Your new password is set');
  await signIn(page, { ...account, password });
  await page.goto(link);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await expect(
    page.getByRole('heading', { name: 'This link no longer works' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Request a new link' }).click();
  await expect(page).toHaveURL(/\/en\/account\/forgot$/);
});

test.describe('without JavaScript, in French', () => {
  test.use({ javaScriptEnabled: false });

  test('sign up, confirm, sign in, sign out', async ({ page }) => {
    const account = newAccountData();
    await page.goto('/fr/account/orders');
    await page.getByRole('link', { name: 'Créer un compte' }).click();
    await page.getByRole('button', { name: 'Créer un compte' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('Nom complet')).toHaveAccessibleDescription(
      /Saisissez votre nom/,
    );
    await page.getByLabel('Nom complet').fill(account.name);
    await page.getByLabel('Adresse e-mail').fill(account.email);
    await page.getByLabel('Nouveau mot de passe').fill(account.password);
    await page.getByRole('button', { name: 'Créer un compte' }).click();
    await expect(
      page.getByRole('heading', { name: 'Consultez votre boîte mail' }),
    ).toBeVisible();

    await page.goto(
      await mailbox.link(account.email, /^\/fr\/account\/confirm$/),
    );
    await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
    await expect(statusText(page)).toContainText(
      'Votre adresse e-mail est confirmée',
    );

    await page.goto('/fr/account/orders');
    await page.getByLabel('Adresse e-mail').fill(account.email);
    await page.getByLabel('Mot de passe').fill(account.password);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Commandes' }),
    ).toBeVisible();
    await expect(page.getByText('Aucune commande')).toBeVisible();

    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page).toHaveURL(/\/fr\?done=signed-out$/);
    await expect(statusText(page)).toContainText('10 minutes');
    await page.goto('/fr/account');
    await expect(page).toHaveURL(/\/fr\/sign-in\?/);
  });
});
