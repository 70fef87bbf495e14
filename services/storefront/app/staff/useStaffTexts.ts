import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  backOffice: 'Back office',
  overview: 'Overview',
  orders: 'Orders',
  products: 'Products',
  stock: 'Stock',
  customers: 'Customers',
  letters: 'Dead letters',
  audit: 'Audit',
  pages: 'Pages',
  older: 'Next page',
  first: 'Back to the first page',
  nothing: 'Nothing here.',
  search: 'Search',
  all: 'All',
  service: 'Service',
  seeAudit: 'Who changed it',
  note: 'Note',
  noteHint: 'May be left out. It is kept with who did it.',
  noteError: 'At most 500 characters.',
  noUndo: 'This cannot be undone.',
  problem: 'Something is not right: look at the fields below.',
  refused: 'That was refused. Nothing was changed.',
};

const fr: typeof en = {
  backOffice: 'Arrière-boutique',
  overview: 'Vue d’ensemble',
  orders: 'Commandes',
  products: 'Produits',
  stock: 'Stock',
  customers: 'Clients',
  letters: 'Messages en souffrance',
  audit: 'Journal',
  pages: 'Pages',
  older: 'Page suivante',
  first: 'Revenir à la première page',
  nothing: 'Rien ici.',
  search: 'Chercher',
  all: 'Toutes',
  service: 'Service',
  seeAudit: 'Qui l’a modifié',
  note: 'Remarque',
  noteHint: 'Facultative. Elle est conservée avec le nom de son auteur.',
  noteError: '500 caractères au plus.',
  noUndo: 'Cette action est irréversible.',
  problem: 'Quelque chose ne va pas : regardez les champs ci-dessous.',
  refused: 'Refusé. Rien n’a été modifié.',
};

/** Texts that many pages of the back office share. */
export const useStaffTexts = featureTexts({ en, fr });
