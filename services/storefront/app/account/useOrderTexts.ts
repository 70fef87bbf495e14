import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  title: 'Orders',
  none: 'No orders yet. Your orders will appear here, from the first coffee bean on.',
  goShopping: 'Browse the shop',
  order: (number: string) => `Order ${number}`,
  placed: (date: string) => `placed on ${date}`,
  total: 'Total',
  more: (count: number) => `and ${count} more`,
};

const fr: typeof en = {
  title: 'Commandes',
  none: 'Aucune commande pour l’instant. Vos commandes apparaîtront ici, dès le premier grain de café.',
  goShopping: 'Parcourir la boutique',
  order: number => `Commande ${number}`,
  placed: date => `passée le ${date}`,
  total: 'Total',
  more: count => `et ${count} de plus`,
};

/** Texts of the order history. */
export const useOrderTexts = featureTexts({ en, fr });
