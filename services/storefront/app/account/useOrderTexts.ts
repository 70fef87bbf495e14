import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  title: 'Orders',
  none: 'Nothing ordered yet. Whatever you order stands here, from the first coffee bean on.',
  goShopping: 'Walk along the shelves',
  order: (number: string) => `Order ${number}`,
  placed: (date: string) => `placed on ${date}`,
  total: 'Total',
  more: (count: number) => `and ${count} more`,
};

const fr: typeof en = {
  title: 'Commandes',
  none: 'Aucune commande pour l’instant. Tout ce que vous commanderez se retrouvera ici, dès le premier grain de café.',
  goShopping: 'Parcourir les rayons',
  order: number => `Commande ${number}`,
  placed: date => `passée le ${date}`,
  total: 'Total',
  more: count => `et ${count} de plus`,
};

/** Texts of the order history. */
export const useOrderTexts = featureTexts({ en, fr });
