import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  order: 'Order',
  orders: 'My orders',
  timeline: 'How far it is',
  lines: 'What you ordered',
  each: (quantity: number, price: string) => `${quantity} × ${price}`,
  sums: 'What it costs',
  to: 'Where it goes',
  noAddress: 'The address has been erased.',
  by: (method: string) => `Sent by: ${method}`,
  paymentTitle: 'Payment',
  shipmentTitle: 'Parcel',
  tracking: (code: string) => `Tracking number ${code}`,
  now: {
    placed: 'We have your order, and look whether everything is there.',
    reserved: 'Your things are put aside; we wait for your payment.',
    paid: 'Your payment is promised; we confirm the order.',
    confirmed: 'Your order is confirmed. We are packing.',
    shipped: 'Your parcel is on its way.',
    delivered: 'Your parcel has arrived.',
    rejected: 'Nothing came of this order.',
    cancelled: 'This order was cancelled.',
    refunded: 'You got your money back for this order.',
  },
  step: {
    placed: 'Ordered',
    reserved: 'Put aside',
    paid: 'Paid',
    confirmed: 'Confirmed',
    shipped: 'On its way',
    delivered: 'Delivered',
    rejected: 'Not taken',
    cancelled: 'Cancelled',
    refunded: 'Refunded',
  },
  toCome: 'still to come',
  reason: {
    'stock-missing':
      'Somebody was faster: there is less in stock than you ordered. You pay nothing.',
    'payment-declined':
      'The card was declined. You pay nothing, and your things are back on the shelf.',
    'payment-unanswered':
      'The payment was not answered in time. You pay nothing, and your things are back on the shelf.',
    'stock-lost':
      'The things we had put aside for you were lost before we could confirm. You pay nothing.',
    customer: 'You cancelled it. You pay nothing.',
    staff: 'We had to cancel it. You pay nothing.',
  },
  missing: (name: string, available: number, wanted: number) =>
    available === 0
      ? `${name}: none left, you wanted ${wanted}.`
      : `${name}: ${available} left, you wanted ${wanted}.`,
  payment: {
    none: 'Not asked for yet.',
    pending: 'Asked for; no answer yet.',
    authorized: 'Promised; taken once the order is confirmed.',
    declined: 'Declined. Nothing was taken.',
    captured: 'Paid.',
    voided: 'Called off. Nothing was taken.',
    refunded: 'Given back.',
  },
  again: 'Put it back into the basket',
  cancel: 'Cancel this order',
  cancelTitle: 'Cancel this order?',
  cancelText:
    'Your things go back on the shelf, and you pay nothing. This can’t be undone.',
  cancelYes: 'Yes, cancel it',
  cancelNo: 'No, keep it',
  done: {
    late: 'The order is too far on its way: it can’t be cancelled any more.',
  },
};

const fr: typeof en = {
  order: 'Commande',
  orders: 'Mes commandes',
  timeline: 'Où elle en est',
  lines: 'Ce que vous avez commandé',
  each: (quantity, price) => `${quantity}\u00a0× ${price}`,
  sums: 'Ce qu’elle coûte',
  to: 'Où elle va',
  noAddress: 'L’adresse a été effacée.',
  by: method => `Envoi\u00a0: ${method}`,
  paymentTitle: 'Paiement',
  shipmentTitle: 'Colis',
  tracking: code => `Numéro de suivi ${code}`,
  now: {
    placed: 'Nous avons votre commande, et regardons si tout est en stock.',
    reserved:
      'Vos articles sont mis de côté\u202f; nous attendons votre paiement.',
    paid: 'Votre paiement est promis\u202f; nous confirmons la commande.',
    confirmed: 'Votre commande est confirmée. Nous emballons.',
    shipped: 'Votre colis est en route.',
    delivered: 'Votre colis est arrivé.',
    rejected: 'Cette commande n’a pas abouti.',
    cancelled: 'Cette commande a été annulée.',
    refunded: 'Cette commande vous a été remboursée.',
  },
  step: {
    placed: 'Commandée',
    reserved: 'Mise de côté',
    paid: 'Payée',
    confirmed: 'Confirmée',
    shipped: 'En route',
    delivered: 'Livrée',
    rejected: 'Non acceptée',
    cancelled: 'Annulée',
    refunded: 'Remboursée',
  },
  toCome: 'à venir',
  reason: {
    'stock-missing':
      'Quelqu’un a été plus rapide\u00a0: il y a moins en stock que ce que vous avez commandé. Vous ne payez rien.',
    'payment-declined':
      'La carte a été refusée. Vous ne payez rien, et vos articles sont de retour en rayon.',
    'payment-unanswered':
      'Le paiement est resté trop longtemps sans réponse. Vous ne payez rien, et vos articles sont de retour en rayon.',
    'stock-lost':
      'Les articles mis de côté pour vous ont été perdus avant la confirmation. Vous ne payez rien.',
    customer: 'Vous l’avez annulée. Vous ne payez rien.',
    staff: 'Nous avons dû l’annuler. Vous ne payez rien.',
  },
  missing: (name, available, wanted) =>
    available === 0
      ? `${name}\u00a0: épuisé, vous en vouliez ${wanted}.`
      : `${name}\u00a0: il en reste ${available}, vous en vouliez ${wanted}.`,
  payment: {
    none: 'Pas encore demandé.',
    pending: 'Demandé\u202f; sans réponse pour l’instant.',
    authorized: 'Promis\u202f; débité une fois la commande confirmée.',
    declined: 'Refusé. Rien n’a été débité.',
    captured: 'Payé.',
    voided: 'Annulé. Rien n’a été débité.',
    refunded: 'Remboursé.',
  },
  again: 'Remettre dans le panier',
  cancel: 'Annuler cette commande',
  cancelTitle: 'Annuler cette commande\u202f?',
  cancelText:
    'Vos articles retournent en rayon, et vous ne payez rien. C’est définitif.',
  cancelYes: 'Oui, l’annuler',
  cancelNo: 'Non, la garder',
  done: {
    late: 'La commande est trop avancée\u00a0: elle ne peut plus être annulée.',
  },
};

/** Texts of an order's page. */
export const useOrderTexts = featureTexts({ en, fr });
