import type { WorkContext } from '@comptoir/kit/service/defineService';
import type { Work } from '@comptoir/kit/service/startWork';
import type { CustomersConfig } from './config.ts';
import type { Services } from './createServices.ts';
import { createMailRelay } from './mails/createMailRelay.ts';
import { HttpMailPort } from './mails/HttpMailPort.ts';
import { ShopLinks } from './mails/ShopLinks.ts';
import type { Models } from './models/Models.ts';

/** Milliseconds between two looks at the keys: far less than a key is published ahead. */
const KEYS_MS = 60_000;
/** Milliseconds between two looks for mails. */
const MAILS_MS = 500;
/** Milliseconds that the mail provider has to answer. */
const MAIL_TIMEOUT_MS = 5_000;

/** Rotates the signing keys and sends mails. */
export function declareWork(
  { keyRing, links, repositories }: Services,
  { config, database, log }: WorkContext<CustomersConfig, Models>,
): Work[] {
  const relay = createMailRelay({
    database,
    customers: repositories.customers,
    orders: repositories.orders,
    links,
    shop: new ShopLinks(config.SHOP_URL),
    port: new HttpMailPort({
      url: config.MAIL_URL,
      timeoutMs: MAIL_TIMEOUT_MS,
    }),
    log,
  });
  return [
    {
      name: 'rotating the keys',
      every: KEYS_MS,
      run: () => keyRing.turn(),
    },
    { name: 'sending mails', every: MAILS_MS, run: () => relay.drain() },
  ];
}
