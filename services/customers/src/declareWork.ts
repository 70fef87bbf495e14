import type { WorkContext } from '@comptoir/kit/service/defineService';
import type { Work } from '@comptoir/kit/service/startWork';
import type { CustomersConfig } from './config.ts';
import type { Services } from './createServices.ts';
import { createMailRelay } from './mails/createMailRelay.ts';
import { HttpMailPort } from './mails/HttpMailPort.ts';
import { ShopLinks } from './mails/ShopLinks.ts';
import type { Models } from './models/Models.ts';

/** Interval of key rotation checks, in milliseconds: far shorter than a key's advance publication. */
const KEYS_MS = 60_000;
/** Interval between two polls for due mails, in milliseconds. */
const MAILS_MS = 500;
/** Response timeout of the mail provider, in milliseconds. */
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
      run: () => keyRing.rotate(),
    },
    { name: 'sending mails', every: MAILS_MS, run: () => relay.drain() },
  ];
}
