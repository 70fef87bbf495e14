import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const Entry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('created'),
    payment: z.object({
      id: z.string(),
      orderId: z.string(),
      amount: z.object({ amount: z.int() }),
      status: z.string(),
    }),
  }),
  z.object({
    kind: z.literal('changed'),
    id: z.string(),
    status: z.string(),
  }),
  z.object({ kind: z.enum(['failed', 'notice', 'arrived']) }),
]);

/** One payment, according to the provider's journal. */
export interface PaymentFact {
  orderId: string;
  status: string;
  /** Cents captured and refunded, summed over all entries. */
  captured: number;
  refunded: number;
}

/** Reads the payments of a journal; an incomplete last line, left by a kill, is ignored. */
export async function readPayments(file: string): Promise<PaymentFact[]> {
  const text = await readFile(file, 'utf8');
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  const payments = new Map<string, PaymentFact & { amount: number }>();
  for (const line of lines.filter(one => one !== '')) {
    const entry = Entry.parse(JSON.parse(line));
    if (entry.kind === 'created') {
      const { id, orderId, amount, status } = entry.payment;
      const nothing = { captured: 0, refunded: 0 };
      payments.set(id, { orderId, status, ...amount, ...nothing });
    } else if (entry.kind === 'changed') {
      const payment = payments.get(entry.id);
      if (!payment) {
        throw new Error(`${entry.id} was never created`);
      }
      payment.status = entry.status;
      if (entry.status === 'captured') {
        payment.captured += payment.amount;
      }
      if (entry.status === 'refunded') {
        payment.refunded += payment.amount;
      }
    }
  }
  return [...payments.values()].map(({ amount: _, ...fact }) => fact);
}
