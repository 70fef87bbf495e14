import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  title: 'Wishlist',
  none: 'Your wishlist is empty. Add a product with the button on its page.',
  goShopping: 'Browse the shop',
  remove: 'Remove from the wishlist',
  of: (name: string) => `: ${name}`,
  gone: 'This product is no longer available.',
  earlier: 'Newer wishes',
  later: 'Older wishes',
  done: {
    removed: 'Removed from your wishlist.',
    added: 'Added to your wishlist.',
    full: 'Your wishlist is full: it holds up to 200 products. Remove one first.',
    gone: 'This product can’t be added to the wishlist.',
  },
};

const fr: typeof en = {
  title: 'Liste d’envies',
  none: 'Votre liste d’envies est vide. Ajoutez-y un produit avec le bouton de sa page.',
  goShopping: 'Parcourir la boutique',
  remove: 'Retirer de la liste d’envies',
  of: name => `\u00a0: ${name}`,
  gone: 'Ce produit n’est plus disponible.',
  earlier: 'Envies plus récentes',
  later: 'Envies plus anciennes',
  done: {
    removed: 'Retiré de votre liste d’envies.',
    added: 'Ajouté à votre liste d’envies.',
    full: 'Votre liste d’envies est pleine\u00a0: elle contient 200 produits au maximum. Retirez-en d’abord un.',
    gone: 'Ce produit ne peut pas être ajouté à la liste d’envies.',
  },
};

/** Texts of the wishlist. */
export const useWishTexts = featureTexts({ en, fr });
