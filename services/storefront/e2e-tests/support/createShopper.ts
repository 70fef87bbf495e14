import { randomUUID } from 'node:crypto';
import { MailList } from '@comptoir/contracts/mails';
import { Accepted, Session } from '@comptoir/contracts/customers';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { address } from './address.ts';
import { ask } from './ask.ts';

export interface Shopper {
  email: string;
  password: string;
}

/** A customer of their own, whose address is confirmed by the mail that came. */
export async function createShopper(): Promise<Shopper> {
  const email = `shopper-${randomUUID()}@comptoir.example`;
  const password = `password-${randomUUID()}`;
  const customers = address('customers');
  await ask(Accepted, `${customers}/v1/customers`, {
    method: 'POST',
    json: { email, password, name: 'Camille Martin' },
  });
  await ask(z.unknown(), `${customers}/v1/confirmations`, {
    method: 'POST',
    json: { token: await mailedToken(email) },
  });
  return { email, password };
}

async function mailedToken(email: string): Promise<string> {
  const mailbox = `${address('mail-double')}/v1/mails?to=${email}`;
  let token: string | undefined;
  await expect(async () => {
    const { items } = await ask(MailList, mailbox);
    token = /[?&]token=([\w.-]+)/.exec(items[0]?.text ?? '')?.[1];
    expect(token).toBeDefined();
  }).toPass({ intervals: [100] });
  return token ?? '';
}

/** A token of a customer or of staff. */
export async function tokenOf(shopper: Shopper): Promise<string> {
  const { email, password } = shopper;
  const url = `${address('customers')}/v1/sessions`;
  const json = { email, password };
  const session = await ask(Session, url, { method: 'POST', json });
  return session.accessToken;
}
