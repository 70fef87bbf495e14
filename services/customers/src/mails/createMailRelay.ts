import type { Log } from '@comptoir/kit/createLog';
import type { mongo } from 'mongoose';
import type { CustomerRepository } from '../repositories/CustomerRepository.ts';
import { MailQueue } from '../repositories/MailQueue.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import type { MailedLinks } from '../security/MailedLinks.ts';
import type { MailPort } from './MailPort.ts';
import { MailRelay } from './MailRelay.ts';
import type { ShopLinks } from './ShopLinks.ts';
import { writeCustomerMail } from './writeCustomerMail.ts';
import { writeOrderMail } from './writeOrderMail.ts';

/** Creates the relay that sends the pending mails of accounts and orders. */
export function createMailRelay(options: {
  database: mongo.Db;
  customers: CustomerRepository;
  orders: OrderRepository;
  links: MailedLinks;
  shop: ShopLinks;
  port: MailPort;
  log: Log;
}): MailRelay {
  const { database, customers, orders, links, shop, port, log } = options;
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
}
