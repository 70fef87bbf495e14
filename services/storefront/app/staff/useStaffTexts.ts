import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  backOffice: 'Back office',
  overview: 'Overview',
  orders: 'Orders',
  products: 'Products',
  stock: 'Stock',
  customers: 'Customers',
  letters: 'Dead letters',
  audit: 'Audit log',
  pages: 'Pages',
  older: 'Next page',
  first: 'Back to the first page',
  nothing: 'No entries.',
  search: 'Search',
  all: 'All',
  service: 'Service',
  seeAudit: 'History',
  note: 'Note',
  noteHint: 'Optional, recorded in the audit log',
  noteError: 'At most 500 characters.',
  noUndo: 'This can’t be undone.',
  problem: 'Please check the fields below.',
  refused: 'The change was refused. Nothing was changed.',
};

const fr: typeof en = {
  backOffice: 'Arrière-boutique',
  overview: 'Vue d’ensemble',
  orders: 'Commandes',
  products: 'Produits',
  stock: 'Stock',
  customers: 'Clients',
  letters: 'Messages en échec',
  audit: 'Journal d’audit',
  pages: 'Pages',
  older: 'Page suivante',
  first: 'Revenir à la première page',
  nothing: 'Aucune entrée.',
  search: 'Rechercher',
  all: 'Toutes',
  service: 'Service',
  seeAudit: 'Historique',
  note: 'Remarque',
  noteHint: 'Facultatif, conservé dans le journal d’audit',
  noteError: '500 caractères maximum.',
  noUndo: 'Cette action est irréversible.',
  problem: 'Vérifiez les champs ci-dessous.',
  refused: 'La modification a été refusée. Rien n’a été modifié.',
};

/** Texts shared by the pages of the back office. */
export const useStaffTexts = featureTexts({ en, fr });
