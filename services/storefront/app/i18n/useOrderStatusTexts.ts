import type { OrderStatus } from '@comptoir/contracts/orders';
import { featureTexts } from './featureTexts.ts';

const en: Record<OrderStatus, string> = {
  placed: 'Received',
  reserved: 'Reserved, awaiting payment',
  paid: 'Paid',
  confirmed: 'Confirmed, being packed',
  shipped: 'On its way',
  delivered: 'Delivered',
  rejected: 'Not completed',
  cancelled: 'Cancelled',
  refunded: 'Refunded',
};

const fr: typeof en = {
  placed: 'Reçue',
  reserved: 'Articles réservés, paiement en attente',
  paid: 'Payée',
  confirmed: 'Confirmée, en préparation',
  shipped: 'En route',
  delivered: 'Livrée',
  rejected: 'Non aboutie',
  cancelled: 'Annulée',
  refunded: 'Remboursée',
};

/** Names of the states of an order. */
export const useOrderStatusTexts = featureTexts({ en, fr });
