import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  mine: 'My account',
  menu: 'Account pages',
  profile: 'About me',
  orders: 'Orders',
  wishlist: 'Wishlist',
  addresses: 'Addresses',
  data: 'My data',
  signOut: 'Sign out',
};

const fr: typeof en = {
  mine: 'Mon compte',
  menu: 'Pages du compte',
  profile: 'Mon profil',
  orders: 'Commandes',
  wishlist: 'Liste d’envies',
  addresses: 'Adresses',
  data: 'Mes données',
  signOut: 'Se déconnecter',
};

/** Texts around every page of one's account. */
export const useFrameTexts = featureTexts({ en, fr });
