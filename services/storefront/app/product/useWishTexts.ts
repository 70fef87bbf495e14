import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  wish: 'Add to my wishlist',
  wished: 'On my wishlist',
  unwish: 'remove',
};

const fr: typeof en = {
  wish: 'Ajouter à ma liste d’envies',
  wished: 'Dans ma liste d’envies',
  unwish: 'retirer',
};

/** Texts of the wishlist button. */
export const useWishTexts = featureTexts({ en, fr });
