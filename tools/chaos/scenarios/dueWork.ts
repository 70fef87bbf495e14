import { MailList } from '@comptoir/contracts/mails';
import { z } from 'zod';
import { eventually } from '../shop/eventually.ts';
import { BUS_NAMES } from '../shop/ServiceName.ts';
import type { Shop } from '../shop/Shop.ts';
import { deadLetterOnce } from './deadLetterOnce.ts';
import { expectIdle } from './expectIdle.ts';

const HOUR_MS = 3_600_000;
/** Buyers, one for each item of work. */
const [UNPAID, UNSENT, HALF_HELD, FORGETFUL] = [0, 1, 2, 3] as const;
/** Failures after which the next attempt is at least two seconds away. */
const FAILURES = 4;
const Status = z.object({ status: z.string() });

/**
 * Leaves work in each of the five queues (events in an outbox, a dead letter to
 * redrive, a mail, a payment, an incomplete stock hold), then moves every clock
 * back by an hour. All of it must still be done soon.
 */
export async function dueWork(shop: Shop): Promise<void> {
  const sku = await shop.shelve(20);
  const poison = await shop.bus.poison('shopping', '{"type": "order.pla');
  const letter = await waitingLetter(shop, poison);

  await shop.kill('payment-double');
  await shop.kill('mail-double');
  const unpaid = await shop.buyer(UNPAID).buy({ sku });
  await requestMail(shop);
  await hasFailed(shop, 'shopping', 'orders', unpaid, 'attempts');
  const { id: forgetful } = shop.buyer(FORGETFUL);
  await hasFailed(shop, 'customers', 'customers', forgetful, 'mailsAttempts');
  const halfHeld = await deadLetterOnce(shop, {
    sku,
    buyer: HALF_HELD,
    collection: 'stock',
  });
  shop.valve('shopping').hold('up');
  const unsent = await shop.buyer(UNSENT).buy({ sku });
  const redriven = shop.staff.letters.redriveAll('shopping');
  await eventually(async () =>
    expect(await letterState(shop, letter)).toBe('redriving'),
  );
  await shop.kill('shopping');
  shop.valve('shopping').release();

  for (const service of BUS_NAMES) {
    shop.setClock(service, -HOUR_MS);
  }
  await Promise.all([
    shop.restart('shopping'),
    shop.restart('payment-double'),
    shop.restart('mail-double'),
  ]);
  await eventually(async () => {
    const undone = {
      outbox: (await statusOf(shop, unsent)) !== 'confirmed',
      'dead letters': (await letterState(shop, letter)) !== 'redriven',
      mails: !(await hasMail(shop)),
      payments: (await statusOf(shop, unpaid)) !== 'confirmed',
      'stock holds': (await statusOf(shop, halfHeld.orderId)) !== 'confirmed',
    };
    const names = Object.entries(undone).flatMap(([name, is]) =>
      is ? [name] : [],
    );
    expect(names).toEqual([]);
  });
  await redriven;

  for (const service of BUS_NAMES) {
    shop.setClock(service, 0);
  }
  await expectIdle(shop, [poison, halfHeld.eventId]);
  await shop.staff.letters.discardAll('shopping');
  await shop.staff.letters.discardAll('products');
}

/** The id under which the service stored the dead letter of a message. */
function waitingLetter(shop: Shop, messageId: string): Promise<string> {
  return eventually(async () => {
    const letters = await shop.staff.letters.list('shopping');
    const found = letters.find(one => one.messageId === messageId);
    if (!found) {
      throw new Error('not dead-lettered yet');
    }
    return found.id;
  });
}

async function requestMail(shop: Shop): Promise<void> {
  const { email } = shop.buyer(FORGETFUL).actor.account;
  const request = { method: 'POST', body: { email } };
  const { status } = await shop
    .client('customers')
    .ask('/v1/password-resets', request);
  expect(status).toBe(202);
}

async function hasMail(shop: Shop): Promise<boolean> {
  const { email } = shop.buyer(FORGETFUL).actor.account;
  const path = `/v1/mails?to=${encodeURIComponent(email)}`;
  const { body } = await shop.client('mail-double').ask(path);
  return MailList.parse(body).items.some(({ text }) =>
    text.includes('/account/reset?'),
  );
}

async function hasFailed(
  shop: Shop,
  service: 'shopping' | 'customers',
  collection: string,
  id: string,
  attempts: string,
): Promise<void> {
  const items = shop.database(service).collection<{ _id: string }>(collection);
  await eventually(async () => {
    const failed = { _id: id, [attempts]: { $gte: FAILURES } };
    if (!(await items.findOne(failed))) {
      throw new Error(`${id} has not failed ${FAILURES} times yet`);
    }
  });
}

/** Reads the status from the database, independently of the clocks. */
async function statusOf(shop: Shop, id: string): Promise<string> {
  const orders = shop
    .database('shopping')
    .collection<{ _id: string }>('orders');
  return Status.parse(await orders.findOne({ _id: id })).status;
}

async function letterState(shop: Shop, id: string): Promise<unknown> {
  const letters = shop
    .database('shopping')
    .collection<{ _id: string; state: string }>('dead-letters');
  return (await letters.findOne({ _id: id }))?.state;
}
