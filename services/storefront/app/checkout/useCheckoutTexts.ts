import { featureTexts } from '../i18n/featureTexts.ts';
import { plural } from '../i18n/plural.ts';

const en = {
  title: 'Checkout',
  backToBasket: 'Back to the basket',
  addressTitle: 'Shipping address',
  addressUnknown: 'Choose an address.',
  otherAddress: 'Another address',
  save: 'Save to my address book',
  deliveryTitle: 'Delivery',
  days: (min: number, max: number) => {
    const days = plural('en', max, {
      one: 'working day',
      other: 'working days',
    });
    return min === max ? `${max} ${days}` : `${min} to ${max} ${days}`;
  },
  nowhere: 'We don’t ship to this country.',
  update: 'Update the total',
  updateHint: 'Update the total after changing the country or the delivery.',
  paymentTitle: 'Payment',
  standIn:
    'This is a test payment: no money is charged. Choose what the test card does.',
  cards: {
    'card-ok': 'The payment succeeds',
    'card-declined': 'The card is declined',
    'card-late': 'The payment succeeds after a few seconds',
    'card-silent': 'The response gets lost',
    'card-twice': 'The result is reported twice',
    'card-error': 'The payment fails once, then succeeds',
  },
  summaryTitle: 'Your order',
  times: (quantity: number) => `${quantity} ×`,
  order: 'Order and pay',
  taxNote: 'All prices include VAT.',
  newTotal: (before: string, now: string) =>
    `The total was ${before}. It is now ${now}.`,
  nothingOrdered: 'No order was placed.',
  problem: {
    address: 'Please check the address fields below.',
    basket:
      'Your basket has changed since you opened this page. Please check the items and the total, then order.',
    delivery:
      'The delivery option has changed since we showed you the total. Please check the total, then order.',
    payment: 'Choose a payment method.',
    price:
      'A price has changed since you opened this page. Please check the new total, then order.',
    used: 'An order was already placed from this page; you can find it in your account. To order again, check everything below, then order.',
  },
};

const fr: typeof en = {
  title: 'Commande',
  backToBasket: 'Revenir au panier',
  addressTitle: 'Adresse de livraison',
  addressUnknown: 'Choisissez une adresse.',
  otherAddress: 'Une autre adresse',
  save: 'Enregistrer dans mon carnet d’adresses',
  deliveryTitle: 'Mode de livraison',
  days: (min, max) => {
    const days = plural('fr', max, {
      one: 'jour ouvré',
      other: 'jours ouvrés',
    });
    return min === max ? `${max} ${days}` : `${min} à ${max} ${days}`;
  },
  nowhere: 'Nous ne livrons pas dans ce pays.',
  update: 'Mettre à jour le total',
  updateHint:
    'Mettez à jour le total après un changement de pays ou de mode de livraison.',
  paymentTitle: 'Paiement',
  standIn:
    'Ceci est un paiement de test\u00a0: aucun montant n’est débité. Choisissez ce que fait la carte de test.',
  cards: {
    'card-ok': 'Le paiement aboutit',
    'card-declined': 'La carte est refusée',
    'card-late': 'Le paiement aboutit après quelques secondes',
    'card-silent': 'La réponse se perd',
    'card-twice': 'Le résultat est annoncé deux fois',
    'card-error': 'Le paiement échoue une fois, puis aboutit',
  },
  summaryTitle: 'Votre commande',
  times: quantity => `${quantity}\u00a0×`,
  order: 'Commander et payer',
  taxNote: 'Tous les prix comprennent la TVA.',
  newTotal: (before, now) =>
    `Le total était de ${before}. Il est maintenant de ${now}.`,
  nothingOrdered: 'Aucune commande n’a été passée.',
  problem: {
    address: 'Vérifiez les champs de l’adresse ci-dessous.',
    basket:
      'Votre panier a changé depuis l’ouverture de cette page. Vérifiez les articles et le total, puis commandez.',
    delivery:
      'Le mode de livraison a changé depuis l’affichage du total. Vérifiez le total, puis commandez.',
    payment: 'Choisissez un moyen de paiement.',
    price:
      'Un prix a changé depuis l’ouverture de cette page. Vérifiez le nouveau total, puis commandez.',
    used: 'Une commande a déjà été passée depuis cette page\u202f; elle se trouve dans votre compte. Pour commander de nouveau, vérifiez tout ci-dessous, puis commandez.',
  },
};

/** Texts of the checkout. */
export const useCheckoutTexts = featureTexts({ en, fr });
