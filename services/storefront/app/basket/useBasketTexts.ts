import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  title: 'Your basket',
  empty: 'Nothing in it yet',
  emptyText:
    'The shelves are full, though. Begin with something small, or with the coffee.',
  toShelves: 'Walk along the shelves',
  lines: 'What is in it',
  each: (price: string) => `${price} each`,
  quantity: 'Quantity',
  quantityOf: (name: string) => `Quantity of ${name}`,
  update: 'Change',
  updateOf: (name: string) => `Change the quantity of ${name}`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  priceChanged: (before: string, now: string) =>
    `The price has changed: it was ${before}, it is now ${now}.`,
  withdrawn: 'We no longer sell this. It isn’t counted; please remove it.',
  soldOut: 'Sold out for the moment.',
  lessThanWanted: (available: number, wanted: number) =>
    `Only ${available} left, and you want ${wanted}.`,
  onlyLeft: (available: number) => `Only ${available} left`,
  summary: 'In all',
  shippingLater: 'Shipping is added at the checkout, once we know where to.',
  checkout: 'To the checkout',
  signInFirst: 'You will be asked to sign in; your basket comes along.',
  removeFirst: 'Remove what we no longer sell, then go to the checkout.',

  add: 'Add to basket',
  adding: 'Adding…',
  soldOutButton: 'Sold out',
  added: 'In your basket.',
  seeBasket: 'See the basket',

  done: {
    added: 'It is in your basket.',
    changed: 'The basket is changed.',
    removed: 'It is out of the basket.',
    back: 'Everything that we still sell is back in your basket.',
    emptied:
      'Nothing was ordered just now: your basket is empty. Perhaps you ordered in another window; your orders are in your account.',
    withdrawn:
      'Nothing was ordered: something in your basket is no longer sold.',
    large: 'Nothing was ordered: this is more than can be ordered at once.',
  },
  problem: {
    expired:
      'That basket had been left too long, and is gone. Please put your things in again.',
    full: 'A basket holds 50 different things at most. Take one out first.',
    gone: 'We no longer sell this.',
    tooMany: 'A basket holds 20 of the same thing at most.',
  },
  held: (count: number) => `You have ${count} in it already.`,
};

const fr: typeof en = {
  title: 'Votre panier',
  empty: 'Il est encore vide',
  emptyText:
    'Les rayons, eux, sont pleins. Commencez par une petite chose, ou par le café.',
  toShelves: 'Faire le tour des rayons',
  lines: 'Ce qu’il contient',
  each: price => `${price} pièce`,
  quantity: 'Quantité',
  quantityOf: name => `Quantité\u00a0: ${name}`,
  update: 'Modifier',
  updateOf: name => `Modifier la quantité\u00a0: ${name}`,
  remove: 'Retirer',
  removeOf: name => `Retirer ${name}`,
  priceChanged: (before, now) =>
    `Le prix a changé\u00a0: il était de ${before}, il est maintenant de ${now}.`,
  withdrawn:
    'Nous ne vendons plus cet article. Il n’est pas compté\u202f; retirez-le, s’il vous plaît.',
  soldOut: 'Épuisé pour le moment.',
  lessThanWanted: (available, wanted) =>
    `Plus que ${available} en stock, et vous en voulez ${wanted}.`,
  onlyLeft: available => `Plus que ${available} en stock`,
  summary: 'En tout',
  shippingLater:
    'La livraison s’ajoute à la commande, une fois la destination connue.',
  checkout: 'Passer la commande',
  signInFirst:
    'Nous vous demanderons de vous connecter\u202f; votre panier vous suit.',
  removeFirst: 'Retirez ce que nous ne vendons plus, puis passez la commande.',

  add: 'Ajouter au panier',
  adding: 'Un instant…',
  soldOutButton: 'Épuisé',
  added: 'Dans votre panier.',
  seeBasket: 'Voir le panier',

  done: {
    added: 'C’est dans votre panier.',
    changed: 'Le panier est modifié.',
    removed: 'C’est retiré du panier.',
    back: 'Tout ce que nous vendons encore est revenu dans votre panier.',
    emptied:
      'Rien n’a été commandé à l’instant\u00a0: votre panier est vide. Peut-être avez-vous commandé dans une autre fenêtre\u202f; vos commandes sont dans votre compte.',
    withdrawn:
      'Rien n’a été commandé\u00a0: un article de votre panier n’est plus vendu.',
    large:
      'Rien n’a été commandé\u00a0: c’est plus qu’on ne peut commander en une fois.',
  },
  problem: {
    expired:
      'Ce panier est resté trop longtemps de côté et n’existe plus. Remettez-y vos articles, s’il vous plaît.',
    full: 'Un panier contient au plus 50 articles différents. Retirez-en un d’abord.',
    gone: 'Nous ne vendons plus cet article.',
    tooMany: 'Un panier contient au plus 20 fois le même article.',
  },
  held: count => `Il en contient déjà ${count}.`,
};

/** Texts of the basket, and of what puts something into it. */
export const useBasketTexts = featureTexts({ en, fr });
