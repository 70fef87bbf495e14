import { MailList } from '@comptoir/contracts/mails';
import { eventually } from '../../chaos/shop/eventually.ts';
import type { Shop } from '../../chaos/shop/Shop.ts';
import type { Browser } from './Browser.ts';

/** What somebody tells the shop of themselves. */
export interface Account {
  name: string;
  email: string;
  password: string;
}

/** Signs up on the page and follows the mailed link; gives the word in it. */
export async function openAccount(
  shop: Shop,
  browser: Browser,
  account: Account,
): Promise<string> {
  await browser.send('/en/sign-up', { ...account });
  const token = await mailedToken(shop, account.email);
  await browser.send(`/en/account/confirm?token=${token}`, { token });
  return token;
}

export async function signIn(
  browser: Browser,
  { email, password }: Account,
): Promise<void> {
  await browser.send('/en/sign-in', { email, password });
}

/** The word in a mail to somebody that holds none of those known. */
export async function mailedToken(
  shop: Shop,
  to: string,
  known: readonly string[] = [],
): Promise<string> {
  const path = `/v1/mails?to=${encodeURIComponent(to)}`;
  return eventually(async () => {
    const { body } = await shop.client('mail-double').ask(path);
    const tokens = MailList.parse(body).items.map(
      ({ text }) => /token=([\w.~-]+)/.exec(text)?.[1],
    );
    const token = tokens.find(one => one !== undefined && !known.includes(one));
    if (token !== undefined) return token;
    throw new Error(`no mail to ${to}`);
  }, 30_000);
}
