import { featureTexts } from '../i18n/featureTexts.ts';

/** English texts; the French ones below have the same shape, so both are in one file. */
const en = {
  order: 'Order',
  orders: 'My orders',
  timeline: 'Order status',
  lines: 'Items',
  each: (quantity: number, price: string) => `${quantity} × ${price}`,
  sums: 'Summary',
  to: 'Shipping address',
  noAddress: 'The address has been deleted.',
  by: (method: string) => `Delivery: ${method}`,
  paymentTitle: 'Payment',
  shipmentTitle: 'Parcel',
  tracking: (code: string) => `Tracking number ${code}`,
  now: {
    placed: 'We have received your order and are checking the stock.',
    reserved: 'Your items are reserved; we are waiting for your payment.',
    paid: 'Your payment is authorised; we are confirming the order.',
    confirmed: 'Your order is confirmed. We are packing it.',
    shipped: 'Your parcel is on its way.',
    delivered: 'Your parcel has arrived.',
    rejected: 'This order wasn’t completed.',
    cancelled: 'This order was cancelled.',
    refunded: 'This order was refunded.',
  },
  step: {
    placed: 'Ordered',
    reserved: 'Reserved',
    paid: 'Paid',
    confirmed: 'Confirmed',
    shipped: 'On its way',
    delivered: 'Delivered',
    rejected: 'Not completed',
    cancelled: 'Cancelled',
    refunded: 'Refunded',
  },
  toCome: 'upcoming',
  reason: {
    'stock-missing':
      'There is less in stock than you ordered. You have not been charged.',
    'payment-declined':
      'Your card was declined. You have not been charged, and the items are no longer reserved.',
    'payment-unanswered':
      'The payment provider did not respond in time. You have not been charged, and the items are no longer reserved.',
    'stock-lost':
      'The reserved items were lost before we could confirm your order. You have not been charged.',
    customer: 'You cancelled it. You pay nothing.',
    staff: 'We had to cancel it. You pay nothing.',
  },
  missing: (name: string, available: number, wanted: number) =>
    available === 0
      ? `${name}: sold out, you ordered ${wanted}.`
      : `${name}: ${available} left, you ordered ${wanted}.`,
  payment: {
    none: 'Not requested yet.',
    notCharged: 'Nothing was charged.',
    pending: 'Requested; no response yet.',
    authorized: 'Authorised; charged once the order is confirmed.',
    declined: 'Declined. Nothing was charged.',
    captured: 'Paid.',
    voided: 'Cancelled. Nothing was charged.',
    refunded: 'Refunded.',
  },
  again: 'Add to the basket again',
  cancel: 'Cancel this order',
  cancelTitle: 'Cancel this order?',
  cancelText:
    'The items are no longer reserved for you, and you pay nothing. This can’t be undone.',
  cancelYes: 'Yes, cancel it',
  cancelNo: 'No, keep it',
  done: {
    late: 'This order can no longer be cancelled.',
  },
};

const fr: typeof en = {
  order: 'Commande',
  orders: 'Mes commandes',
  timeline: 'Suivi de la commande',
  lines: 'Articles',
  each: (quantity, price) => `${quantity}\u00a0× ${price}`,
  sums: 'Récapitulatif',
  to: 'Adresse de livraison',
  noAddress: 'L’adresse a été supprimée.',
  by: method => `Livraison\u00a0: ${method}`,
  paymentTitle: 'Paiement',
  shipmentTitle: 'Colis',
  tracking: code => `Numéro de suivi ${code}`,
  now: {
    placed: 'Nous avons reçu votre commande et vérifions le stock.',
    reserved:
      'Vos articles sont réservés\u202f; nous attendons votre paiement.',
    paid: 'Votre paiement est autorisé\u202f; nous confirmons la commande.',
    confirmed: 'Votre commande est confirmée. Nous préparons votre colis.',
    shipped: 'Votre colis est en route.',
    delivered: 'Votre colis est arrivé.',
    rejected: 'Cette commande n’a pas abouti.',
    cancelled: 'Cette commande a été annulée.',
    refunded: 'Cette commande vous a été remboursée.',
  },
  step: {
    placed: 'Commandée',
    reserved: 'Articles réservés',
    paid: 'Payée',
    confirmed: 'Confirmée',
    shipped: 'En route',
    delivered: 'Livrée',
    rejected: 'Non aboutie',
    cancelled: 'Annulée',
    refunded: 'Remboursée',
  },
  toCome: 'à venir',
  reason: {
    'stock-missing':
      'Il y a moins en stock que ce que vous avez commandé. Vous n’avez pas été débité.',
    'payment-declined':
      'Votre carte a été refusée. Vous n’avez pas été débité, et les articles ne sont plus réservés.',
    'payment-unanswered':
      'Le prestataire de paiement n’a pas répondu à temps. Vous n’avez pas été débité, et les articles ne sont plus réservés.',
    'stock-lost':
      'Les articles réservés ont été perdus avant la confirmation. Vous n’avez pas été débité.',
    customer: 'Vous l’avez annulée. Vous ne payez rien.',
    staff: 'Nous avons dû l’annuler. Vous ne payez rien.',
  },
  missing: (name, available, wanted) =>
    available === 0
      ? `${name}\u00a0: épuisé, vous en avez commandé ${wanted}.`
      : `${name}\u00a0: il en reste ${available}, vous en avez commandé ${wanted}.`,
  payment: {
    none: 'Pas encore demandé.',
    notCharged: 'Rien n’a été débité.',
    pending: 'Demandé\u202f; en attente de réponse.',
    authorized: 'Autorisé\u202f; débité une fois la commande confirmée.',
    declined: 'Refusé. Rien n’a été débité.',
    captured: 'Payé.',
    voided: 'Annulé. Rien n’a été débité.',
    refunded: 'Remboursé.',
  },
  again: 'Remettre dans le panier',
  cancel: 'Annuler cette commande',
  cancelTitle: 'Annuler cette commande\u202f?',
  cancelText:
    'Les articles ne vous seront plus réservés, et vous ne payez rien. C’est définitif.',
  cancelYes: 'Oui, l’annuler',
  cancelNo: 'Non, la garder',
  done: {
    late: 'Cette commande ne peut plus être annulée.',
  },
};

/** Texts of an order's page. */
export const useOrderTexts = featureTexts({ en, fr });
