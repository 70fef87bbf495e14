import { Mailbox } from '@comptoir/shop-testing/Mailbox';
import type { Account, Credentials } from '@comptoir/shop-testing/Person';
import type { Shop } from '../../chaos/shop/Shop.ts';
import type { Browser } from './Browser.ts';

/** Signs up on the page and follows the mailed link; returns the link's token. */
export async function openAccount(
  shop: Shop,
  browser: Browser,
  account: Account,
): Promise<string> {
  await browser.send('/en/sign-up', { ...account });
  const mailbox = new Mailbox(shop.client('mail-double'));
  const token = await mailbox.token(account.email);
  await browser.send(`/en/account/confirm?token=${token}`, { token });
  return token;
}

/** Signs in on the page. */
export async function signIn(
  browser: Browser,
  { email, password }: Credentials,
): Promise<void> {
  await browser.send('/en/sign-in', { email, password });
}
