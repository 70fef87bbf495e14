import type { Page } from '@playwright/test';
import { mailbox, openAccount, signIn, stranger } from './support/account.ts';
import { expect, test } from './support/test.ts';

const said = (page: Page) => page.getByRole('main').getByRole('status');

test('an account from its first day to its last', async ({ page }) => {
  test.slow();
  const account = stranger();
  const heading = page.getByRole('heading', { level: 1 });

  await test.step('sign up, with a slip', async () => {
    await page.goto('/en');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Open an account' }).click();
    await page.getByLabel('Your name').fill(account.name);
    await page.getByLabel('E-mail address').fill(account.email);
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Open an account' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    const password = page.getByLabel('New password');
    await expect(password).toHaveAccessibleDescription(/10 to 200 characters/);
    await expect(page.getByLabel('Your name')).toHaveValue(account.name);
    await password.fill(account.password);
    await page.getByRole('button', { name: 'Open an account' }).click();
    await expect(heading).toHaveText('Look into your mail');
  });

  await test.step('confirm by the mailed link', async () => {
    const link = await mailbox.link(account.email, /^\/en\/account\/confirm$/);
    await page.goto(link);
    await page.getByRole('button', { name: 'Confirm my address' }).click();
    await expect(said(page)).toContainText('Your address is confirmed');
  });

  await test.step('sign in on the way to a wish', async () => {
    await page.goto('/en/search?q=moka');
    await page.getByRole('main').getByRole('article').first().click();
    await page.getByRole('link', { name: 'Put it on my wishlist' }).click();
    await page.getByLabel('E-mail address').fill(account.email);
    await page.getByLabel('Password').fill('not my password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('no account with this');
    await page.getByLabel('Password').fill(account.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/en\/product\//);
    await page.getByRole('button', { name: 'Put it on my wishlist' }).click();
    const wished = page.getByRole('button', { name: /^On my wishlist/ });
    await expect(wished).toBeVisible();
  });

  await test.step('the wish stands in the list, and goes', async () => {
    await page.getByRole('link', { name: 'My account' }).click();
    const menu = page.getByRole('navigation', { name: 'Account pages' });
    await menu.getByRole('link', { name: 'Wishlist' }).click();
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
    await page.getByRole('button', { name: /Take it off the list/ }).click();
    await expect(page.getByText('Nothing wished for yet')).toBeVisible();
  });

  await test.step('profile, in any script', async () => {
    await page.getByRole('link', { name: 'About me' }).click();
    await expect(heading).toHaveText(`Good day, ${account.name}`);
    const name = '<b>Zoé</b> العربية 👩‍🍳';
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('Language of our letters').selectOption('fr');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(said(page)).toHaveText('Saved.');
    await expect(heading).toHaveText(`Good day, ${name}`);
    await page.reload();
    await expect(page.getByLabel('Language of our letters')).toHaveValue('fr');
  });

  await test.step('the address book', async () => {
    const menu = page.getByRole('navigation', { name: 'Account pages' });
    await menu.getByRole('link', { name: 'Addresses' }).click();
    for (const town of ['Quimper', 'Liège']) {
      await page.getByRole('link', { name: 'Add an address' }).click();
      await page.getByLabel('Who receives it').fill('Zoé <i>');
      await page.getByLabel('Street and number').fill('1 rue du Port');
      await page.getByLabel('Postal code').fill('29000');
      await page.getByLabel('Telephone').fill('no number');
      await page.getByRole('button', { name: 'Save the address' }).click();
      await expect(page.getByLabel('Town')).toHaveAccessibleDescription(
        /Write the town/,
      );
      await page.getByLabel('Town').fill(town);
      await page.getByLabel('Telephone').fill('');
      await page.getByRole('button', { name: 'Save the address' }).click();
      await expect(said(page)).toHaveText('The address is in your book.');
    }
    const cards = page.getByRole('main').getByRole('article');
    const liege = cards.filter({ hasText: 'Liège' });
    await liege.getByRole('link', { name: /^Change/ }).click();
    await page.getByLabel('Country').selectOption('Belgium');
    await page.getByRole('button', { name: 'Save the address' }).click();
    await expect(liege).toContainText('Belgium');
    await liege.getByRole('button', { name: /^Send parcels here/ }).click();
    await expect(liege).toContainText('Parcels go here');
    await liege.getByRole('button', { name: /^Remove/ }).click();
    await expect(cards).toHaveCount(1);
    await expect(cards).toContainText('Quimper');
    await expect(cards).toContainText('Parcels go here');
  });

  await test.step('take everything along', async () => {
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

  await test.step('leave for good', async () => {
    await page.getByLabel('Your password').fill('not my password');
    const button = page.getByRole('button', { name: /for good/ });
    await button.click();
    await expect(page.getByRole('alert')).toContainText('not your password');
    await page.getByLabel('Your password').fill(account.password);
    await button.click();
    await expect(heading).toHaveText('Goodbye');
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
    expect(await page.context().cookies()).toEqual([]);
  });
});

test('a forgotten password is set anew, once', async ({ page }) => {
  const account = await openAccount();
  await page.goto('/en/sign-in');
  await page.getByRole('link', { name: 'Password forgotten?' }).click();
  // Both pages ask for an address.
  await expect(page).toHaveURL(/\/en\/account\/forgot$/);
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(
    page.getByRole('heading', { name: 'Look into your mail' }),
  ).toBeVisible();
  const link = await mailbox.link(account.email, /\/account\/reset$/);
  await page.goto(link);
  const password = 'a sentence that I remember';
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(said(page)).toContainText('Your new password is set');
  await signIn(page, { ...account, password });
  await page.goto(link);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(
    page.getByRole('heading', { name: 'This link does not work any more' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Have a new link sent' }).click();
  await expect(page).toHaveURL(/\/en\/account\/forgot$/);
});

test.describe('without JavaScript, in French', () => {
  test.use({ javaScriptEnabled: false });

  test('sign up, confirm, sign in, sign out', async ({ page }) => {
    const account = stranger();
    await page.goto('/fr/account/orders');
    await page.getByRole('link', { name: 'Ouvrir un compte' }).click();
    await page.getByRole('button', { name: 'Ouvrir un compte' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('Votre nom')).toHaveAccessibleDescription(
      /Écrivez votre nom/,
    );
    await page.getByLabel('Votre nom').fill(account.name);
    await page.getByLabel('Adresse e-mail').fill(account.email);
    await page.getByLabel('Nouveau mot de passe').fill(account.password);
    await page.getByRole('button', { name: 'Ouvrir un compte' }).click();
    await expect(
      page.getByRole('heading', { name: 'Regardez vos e-mails' }),
    ).toBeVisible();

    await page.goto(
      await mailbox.link(account.email, /^\/fr\/account\/confirm$/),
    );
    await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
    await expect(said(page)).toContainText('Votre adresse est confirmée');

    await page.goto('/fr/account/orders');
    await page.getByLabel('Adresse e-mail').fill(account.email);
    await page.getByLabel('Mot de passe').fill(account.password);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Commandes' }),
    ).toBeVisible();
    await expect(page.getByText('Aucune commande')).toBeVisible();

    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page).toHaveURL(/\/fr$/);
    await page.goto('/fr/account');
    await expect(page).toHaveURL(/\/fr\/sign-in\?/);
  });
});
