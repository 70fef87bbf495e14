import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  title: 'Checkout',
  backToBasket: 'Back to the basket',
  addressTitle: 'Where to?',
  addressUnknown: 'Choose an address.',
  otherAddress: 'Another address',
  save: 'Keep it in my address book',
  deliveryTitle: 'How?',
  days: (min: number, max: number) =>
    min === max
      ? `${max} working ${max === 1 ? 'day' : 'days'}`
      : `${min} to ${max} working days`,
  nowhere: 'We don’t send parcels to this country.',
  update: 'Show what this costs',
  updateHint: 'After another country or way of sending, have the total shown.',
  paymentTitle: 'Paid with what?',
  standIn:
    'This is a stand-in for a payment provider: no money moves. Choose how its card shall behave.',
  cards: {
    'card-ok': 'A card that pays',
    'card-declined': 'A card that is declined',
    'card-late': 'A card that is slow: it pays after some seconds',
    'card-silent': 'A card whose answer gets lost on the way',
    'card-twice': 'A card that is reported twice',
    'card-error': 'A card that fails once, then pays',
  },
  summaryTitle: 'Your order',
  times: (quantity: number) => `${quantity} ×`,
  order: 'Order and pay',
  taxNote: 'VAT is contained in all prices.',
  newTotal: (before: string, now: string) =>
    `The total was ${before}. It is now ${now}.`,
  nothingOrdered: 'Nothing was ordered.',
  problem: {
    address: 'Something is missing in the address: look at the fields below.',
    delivery:
      'The delivery is another one than that of the total you saw. Please look at the total, then order.',
    payment: 'Choose what you pay with.',
    price:
      'A price changed while you were here. Please look at the new total, then order if you like it.',
    used: 'An order was placed from this page already; you find it in your account. To order once more, look at everything, then order.',
  },
};

const fr: typeof en = {
  title: 'Commande',
  backToBasket: 'Revenir au panier',
  addressTitle: 'Où\u202f?',
  addressUnknown: 'Choisissez une adresse.',
  otherAddress: 'Une autre adresse',
  save: 'La garder dans mon carnet d’adresses',
  deliveryTitle: 'Comment\u202f?',
  days: (min, max) =>
    min === max
      ? `${max} ${max === 1 ? 'jour ouvré' : 'jours ouvrés'}`
      : `${min} à ${max} jours ouvrés`,
  nowhere: 'Nous n’envoyons pas de colis dans ce pays.',
  update: 'Voir ce que cela coûte',
  updateHint:
    'Après un autre pays ou un autre mode d’envoi, faites afficher le total.',
  paymentTitle: 'Avec quel moyen de paiement\u202f?',
  standIn:
    'Ceci remplace un prestataire de paiement\u00a0: aucun argent ne circule. Choisissez comment sa carte doit se comporter.',
  cards: {
    'card-ok': 'Une carte qui paie',
    'card-declined': 'Une carte qui est refusée',
    'card-late': 'Une carte lente\u00a0: elle paie après quelques secondes',
    'card-silent': 'Une carte dont la réponse se perd en route',
    'card-twice': 'Une carte qui est annoncée deux fois',
    'card-error': 'Une carte qui échoue une fois, puis paie',
  },
  summaryTitle: 'Votre commande',
  times: quantity => `${quantity}\u00a0×`,
  order: 'Commander et payer',
  taxNote: 'La TVA est comprise dans tous les prix.',
  newTotal: (before, now) =>
    `Le total était de ${before}. Il est maintenant de ${now}.`,
  nothingOrdered: 'Rien n’a été commandé.',
  problem: {
    address:
      'Il manque quelque chose dans l’adresse\u00a0: regardez les champs ci-dessous.',
    delivery:
      'La livraison n’est plus celle du total que vous avez vu. Regardez le total, puis commandez.',
    payment: 'Choisissez avec quoi vous payez.',
    price:
      'Un prix a changé pendant que vous étiez ici. Regardez le nouveau total, puis commandez s’il vous convient.',
    used: 'Une commande a déjà été passée depuis cette page\u202f; vous la trouverez dans votre compte. Pour commander encore une fois, vérifiez tout, puis commandez.',
  },
};

/** Texts of the checkout. */
export const useCheckoutTexts = featureTexts({ en, fr });
