import type { OrderStatus } from '@comptoir/contracts/orders';
import { featureTexts } from './featureTexts.ts';

const en: Record<OrderStatus, string> = {
  placed: 'Received',
  reserved: 'Put aside, waiting for the payment',
  paid: 'Paid',
  confirmed: 'Confirmed, being packed',
  shipped: 'On its way',
  delivered: 'Delivered',
  rejected: 'Came to nothing',
  cancelled: 'Cancelled',
  refunded: 'Refunded',
};

const fr: typeof en = {
  placed: 'Reçue',
  reserved: 'Mise de côté, paiement en cours',
  paid: 'Payée',
  confirmed: 'Confirmée, en préparation',
  shipped: 'En route',
  delivered: 'Livrée',
  rejected: 'N’a pas abouti',
  cancelled: 'Annulée',
  refunded: 'Remboursée',
};

/** Where an order stands, in words. */
export const useOrderStatusTexts = featureTexts({ en, fr });
