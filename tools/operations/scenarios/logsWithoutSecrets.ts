import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Payment } from '@comptoir/contracts/payments';
import { Mailbox } from '@comptoir/shop-testing/Mailbox';
import { z } from 'zod';
import { logOf } from '../../chaos/shop/createServiceSpecs.ts';
import type { ServiceName } from '../../chaos/shop/ServiceName.ts';
import type { Shop } from '../../chaos/shop/Shop.ts';
import { Browser } from '../support/Browser.ts';
import { checkOut, RECEIVER } from '../support/checkOut.ts';
import { openAccount, signIn } from '../support/openAccount.ts';

const Line = z.object({
  msg: z.string(),
  requestId: z.string().optional(),
  trace_id: z.string().optional(),
  span_id: z.string().optional(),
});

/** Expects no log to contain personal data or secrets after shoppers and staff have used the storefront. */
export async function logsWithoutSecrets(
  shop: Shop,
  names: readonly ServiceName[],
): Promise<void> {
  const secrets = await useTheShop(shop);
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(4);
  }
  const findings: string[] = [];
  for (const name of names) {
    const lines = (await readFile(logOf(shop.folder, name), 'utf8')).split(
      '\n',
    );
    expect(lines.length).toBeGreaterThan(1);
    for (const [index, line] of lines.entries()) {
      const where = `${name}.log:${index + 1}`;
      const leaked = secrets.filter(secret => line.includes(secret));
      for (const secret of leaked) {
        findings.push(`${where} contains ${secret}: ${line}`);
      }
      findings.push(...untraced(line).map(why => `${where} ${why}: ${line}`));
    }
  }
  expect(findings).toEqual([]);
}

/** Returns a finding if a request's line has no trace. */
function untraced(line: string): string[] {
  if (!line.startsWith('{')) {
    return [];
  }
  const { requestId, trace_id, span_id } = Line.parse(JSON.parse(line));
  if (requestId === undefined) {
    return [];
  }
  return trace_id && span_id ? [] : ['has no trace id'];
}

/** Uses accounts, orders, password resets and staff pages, with wrong inputs too; returns the values that no log may contain. */
async function useTheShop(shop: Shop): Promise<string[]> {
  const account = {
    name: 'Ottoline Quillfeather',
    email: `ottoline-${randomUUID()}@people.example`,
    password: `first ${randomUUID()}`,
  };
  const later = { ...account, password: `second ${randomUUID()}` };
  const browser = new Browser(shop.urlOf('storefront'));
  const staff = new Browser(shop.urlOf('storefront'));
  const tokens = [await openAccount(shop, browser, account)];
  const wrong = `wrong ${randomUUID()}`;
  await browser.post('/en/sign-in', { email: account.email, password: wrong });
  await browser.post('/en/sign-up', { ...account });
  await browser.post('/en/sign-up', { ...account, password: 'short' });
  await signIn(browser, account);
  const order = await checkOut(browser, await shop.shelve(1));
  await browser.page(`/en/account/orders/${order}`);
  const { name, ...place } = RECEIVER;
  await browser.send('/en/account/addresses/new', { name, ...place });
  await browser.page('/en/account/addresses');
  await browser.get('/en/account/data/export');

  await browser.send('/en/account/forgot', { email: account.email });
  const mailbox = new Mailbox(shop.client('mail-double'));
  const reset = await mailbox.token(account.email, tokens);
  const path = `/en/account/reset?token=${reset}`;
  await browser.send(path, { token: reset, password: later.password });
  await signIn(browser, later);

  await signIn(staff, shop.staffAccount);
  await staff.page(
    `/en/staff/customers?q=${encodeURIComponent(account.email)}`,
  );
  await staff.page(`/en/staff/orders/${order}`);
  await staff.get(`/en/staff/orders?q=${encodeURIComponent(name)}`);
  await browser.post('/en/account/data', { password: wrong });
  await browser.send('/en/account/data', { password: later.password });
  const { email: staffEmail, password: staffPassword } = shop.staffAccount;
  return [
    account.email,
    encodeURIComponent(account.email),
    account.name,
    'Ottoline',
    'Quillfeather',
    account.password,
    later.password,
    wrong,
    RECEIVER.name,
    'Featherstonehaugh',
    RECEIVER.street,
    'Hirondelles',
    staffEmail,
    staffPassword,
    ...tokens,
    reset,
    ...browser.secrets,
    ...staff.secrets,
    await paymentOf(shop, order),
  ];
}

/** The provider's id of an order's payment. */
async function paymentOf(shop: Shop, order: string): Promise<string> {
  const path = `/v1/payments?key=${order}`;
  const { body } = await shop.client('payment-double').ask(path);
  const { items } = z.object({ items: z.array(Payment) }).parse(body);
  return items[0]?.id ?? '';
}
