import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  title: 'Wishlist',
  none: 'Nothing wished for yet. On the page of each product there is a button that puts it here.',
  goShopping: 'Walk along the shelves',
  remove: 'Take it off the list',
  of: (name: string) => `: ${name}`,
  gone: 'This one is no longer on our shelves.',
  earlier: 'Newer wishes',
  later: 'Older wishes',
  done: {
    removed: 'It is off your list.',
    added: 'It is on your list.',
    full: 'Your list is full: it holds 200 products. Take one off first.',
    gone: 'This product can’t be wished for.',
  },
};

const fr: typeof en = {
  title: 'Liste d’envies',
  none: 'Aucune envie pour l’instant. Sur la page de chaque produit, un bouton l’ajoute ici.',
  goShopping: 'Parcourir les rayons',
  remove: 'Retirer de la liste',
  of: name => `\u202f: ${name}`,
  gone: 'Ce produit n’est plus dans nos rayons.',
  earlier: 'Envies plus récentes',
  later: 'Envies plus anciennes',
  done: {
    removed: 'C’est retiré de votre liste.',
    added: 'C’est dans votre liste.',
    full: 'Votre liste est pleine\u202f: elle tient 200 produits. Retirez-en d’abord un.',
    gone: 'Ce produit ne peut pas être ajouté.',
  },
};

/** Texts of the wishlist. */
export const useWishTexts = featureTexts({ en, fr });
