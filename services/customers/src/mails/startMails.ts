import type { Log } from '@comptoir/kit/log';
import type { MongoLink } from '@comptoir/kit/mongo/connectMongo';
import { type Repeating, repeat } from '@comptoir/kit/repeat';
import type { CustomerRepository } from '../repositories/CustomerRepository.ts';
import { MailQueue } from '../repositories/MailQueue.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import type { MailedLinks } from '../security/MailedLinks.ts';
import type { MailPort } from './MailPort.ts';
import { MailRelay } from './MailRelay.ts';
import type { ShopLinks } from './ShopLinks.ts';
import { writeCustomerMail } from './writeCustomerMail.ts';
import { writeOrderMail } from './writeOrderMail.ts';

/** How often mails are looked for, in milliseconds. */
const POLL_MS = 500;

/** Sends the mails that accounts and orders cause, as soon as the database is there. */
export function startMails(options: {
  mongo: MongoLink;
  customers: CustomerRepository;
  orders: OrderRepository;
  links: MailedLinks;
  shop: ShopLinks;
  port: MailPort;
  log: Log;
}): Repeating {
  const { mongo, customers, orders, links, shop, port, log } = options;
  let relay: MailRelay | undefined;
  const create = () => {
    const database = mongo.database();
    return new MailRelay({
      port,
      log,
      sources: [
        {
          queue: new MailQueue(database.collection('customers')),
          async write(id, pending) {
            const customer = await customers.find(id);
            return customer
              ? writeCustomerMail(customer, pending, { links, shop })
              : undefined;
          },
        },
        {
          queue: new MailQueue(database.collection('orders')),
          async write(id, pending) {
            const order = await orders.find(id);
            const customer = order && (await customers.find(order.customerId));
            return customer
              ? writeOrderMail(order, customer, pending, shop)
              : undefined;
          },
        },
      ],
    });
  };
  return repeat({
    name: 'sending mails',
    everyMs: POLL_MS,
    log,
    async work() {
      if (!mongo.isConnected()) return;
      relay ??= create();
      await relay.drain();
    },
  });
}
