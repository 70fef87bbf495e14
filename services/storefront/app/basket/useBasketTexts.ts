import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  title: 'Your basket',
  empty: 'Your basket is empty',
  emptyText:
    'The shelves are full, though. Start with something small, or with the coffee.',
  toShelves: 'Browse the shop',
  lines: 'Items',
  each: (price: string) => `${price} each`,
  quantity: 'Quantity',
  quantityOf: (name: string) => `Quantity of ${name}`,
  update: 'Update',
  updateOf: (name: string) => `Update the quantity of ${name}`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  priceChanged: (before: string, now: string) =>
    `The price has changed from ${before} to ${now}.`,
  withdrawn:
    'This product is no longer available and not part of the total. Please remove it.',
  soldOut: 'Currently sold out.',
  lessThanWanted: (available: number, wanted: number) =>
    `Only ${available} left; you have ${wanted} in your basket.`,
  onlyLeft: (available: number) => `Only ${available} left`,
  summary: 'Total',
  shippingLater: 'Shipping is calculated at checkout.',
  checkout: 'Checkout',
  signInFirst: 'You sign in first. Your basket is kept.',
  removeFirst:
    'Remove the products that are no longer available, then check out.',

  add: 'Add to basket',
  adding: 'Adding…',
  soldOutButton: 'Sold out',
  added: 'Added to your basket.',
  seeBasket: 'View basket',

  merged: 'Your two baskets are now one. Not everything could be kept:',
  capped: (name: string, quantity: number) =>
    `${name}: limited to ${quantity}.`,
  dropped: (sku: string) => `Reference ${sku}: left out, the basket is full.`,
  done: {
    added: 'Added to your basket.',
    changed: 'Basket updated.',
    removed: 'Removed.',
    back: 'The items that are still available are back in your basket.',
    emptied:
      'No order was placed: your basket is empty. If you ordered in another window, you can find the order in your account.',
    withdrawn:
      'No order was placed: an item in your basket is no longer available.',
    large: 'No order was placed: this exceeds the limit for one order.',
  },
  problem: {
    expired: 'Your basket has expired. Please add your items again.',
    full: 'A basket holds up to 50 different products. Remove one first.',
    gone: 'This product is no longer available.',
    large: 'This exceeds the limit for one order. Choose fewer.',
    tooMany: 'A basket holds up to 20 of the same product.',
  },
  held: (count: number) => `You already have ${count} in your basket.`,
};

const fr: typeof en = {
  title: 'Votre panier',
  empty: 'Votre panier est vide',
  emptyText:
    'Les rayons, eux, sont pleins. Commencez par une petite chose, ou par le café.',
  toShelves: 'Parcourir la boutique',
  lines: 'Articles',
  each: price => `${price} pièce`,
  quantity: 'Quantité',
  quantityOf: name => `Quantité\u00a0: ${name}`,
  update: 'Modifier',
  updateOf: name => `Modifier la quantité\u00a0: ${name}`,
  remove: 'Retirer',
  removeOf: name => `Retirer ${name}`,
  priceChanged: (before, now) => `Le prix est passé de ${before} à ${now}.`,
  withdrawn:
    'Ce produit n’est plus disponible et ne fait pas partie du total. Retirez-le, s’il vous plaît.',
  soldOut: 'Épuisé pour le moment.',
  lessThanWanted: (available, wanted) =>
    `Plus que ${available} en stock\u202f; votre panier en contient ${wanted}.`,
  onlyLeft: available => `Plus que ${available} en stock`,
  summary: 'Total',
  shippingLater: 'Les frais de livraison sont calculés lors de la commande.',
  checkout: 'Passer la commande',
  signInFirst: 'Vous devrez vous connecter. Votre panier est conservé.',
  removeFirst:
    'Retirez les produits qui ne sont plus disponibles, puis passez la commande.',

  add: 'Ajouter au panier',
  adding: 'Ajout en cours…',
  soldOutButton: 'Épuisé',
  added: 'Ajouté à votre panier.',
  seeBasket: 'Voir le panier',

  merged:
    'Vos deux paniers n’en font plus qu’un. Tout n’a pas pu être gardé\u00a0:',
  capped: (name, quantity) => `${name}\u00a0: limité à ${quantity}.`,
  dropped: sku =>
    `Référence ${sku}\u00a0: laissée de côté, le panier est plein.`,
  done: {
    added: 'Ajouté à votre panier.',
    changed: 'Panier mis à jour.',
    removed: 'Article retiré.',
    back: 'Les articles encore disponibles sont de retour dans votre panier.',
    emptied:
      'Aucune commande n’a été passée\u00a0: votre panier est vide. Si vous avez commandé dans une autre fenêtre, la commande se trouve dans votre compte.',
    withdrawn:
      'Aucune commande n’a été passée\u00a0: un article de votre panier n’est plus disponible.',
    large:
      'Aucune commande n’a été passée\u00a0: la limite d’une commande est dépassée.',
  },
  problem: {
    expired: 'Votre panier a expiré. Ajoutez de nouveau vos articles.',
    full: 'Un panier contient au maximum 50 produits différents. Retirez-en d’abord un.',
    gone: 'Ce produit n’est plus disponible.',
    large: 'Cela dépasse la limite d’une commande. Choisissez-en moins.',
    tooMany: 'Un panier contient au maximum 20 fois le même produit.',
  },
  held: count => `Votre panier en contient déjà ${count}.`,
};

/** Texts of the basket page and of the forms that add to the basket. */
export const useBasketTexts = featureTexts({ en, fr });
