import type { PaymentStatus } from '@comptoir/contracts/payments';

/** Behaviour of a card. */
export interface Card {
  /** Initial status of the payment. */
  status: Extract<PaymentStatus, 'authorized' | 'declined' | 'pending'>;
  /** Number of notifications about the outcome. */
  notices: number;
  /** Whether the request gets a response. */
  answers: boolean;
  /** Whether the first request fails. */
  failsOnce: boolean;
}

const plain: Card = {
  status: 'authorized',
  notices: 1,
  answers: true,
  failsOnce: false,
};

/** Every known card; other cards are declined. */
export const cards = new Map<string, Card>([
  ['card-ok', plain],
  ['card-declined', { ...plain, status: 'declined' }],
  ['card-silent', { ...plain, notices: 0, answers: false }],
  ['card-late', { ...plain, status: 'pending' }],
  ['card-twice', { ...plain, notices: 2 }],
  ['card-error', { ...plain, failsOnce: true }],
]);

/** Behaviour of an unknown card. */
export const unknownCard: Card = { ...plain, status: 'declined' };
