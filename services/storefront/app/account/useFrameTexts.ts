import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  myAccount: 'My account',
  menu: 'Account pages',
  profile: 'Profile',
  orders: 'Orders',
  wishlist: 'Wishlist',
  addresses: 'Addresses',
  data: 'My data',
  signOut: 'Sign out',
};

const fr: typeof en = {
  myAccount: 'Mon compte',
  menu: 'Pages du compte',
  profile: 'Profil',
  orders: 'Commandes',
  wishlist: 'Liste d’envies',
  addresses: 'Adresses',
  data: 'Mes données',
  signOut: 'Se déconnecter',
};

/** Texts of the frame around every account page. */
export const useFrameTexts = featureTexts({ en, fr });
