import type { PaymentStatus } from '@comptoir/contracts/payments';

/** How a card behaves. */
export interface Card {
  /** What it is at once. */
  status: Extract<PaymentStatus, 'authorized' | 'declined' | 'pending'>;
  /** How often the outcome is told. */
  notices: number;
  /** Whether the request is answered at all. */
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

/** Every card that the double knows; others are declined. */
export const cards = new Map<string, Card>([
  ['card-ok', plain],
  ['card-declined', { ...plain, status: 'declined' }],
  ['card-silent', { ...plain, notices: 0, answers: false }],
  ['card-late', { ...plain, status: 'pending' }],
  ['card-twice', { ...plain, notices: 2 }],
  ['card-error', { ...plain, failsOnce: true }],
]);

/** A card that nobody knows. */
export const unknownCard: Card = { ...plain, status: 'declined' };
