import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  wish: 'Put it on my wishlist',
  wished: 'On my wishlist',
  unwish: 'take it off',
};

const fr: typeof en = {
  wish: 'Ajouter à ma liste d’envies',
  wished: 'Dans ma liste d’envies',
  unwish: 'l’en retirer',
};

/** Texts of the wish button. */
export const useWishTexts = featureTexts({ en, fr });
