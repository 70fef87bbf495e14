import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  title: 'Addresses',
  none: 'Your address book is empty. You can choose a saved address at checkout.',
  add: 'Add an address',
  addTitle: 'Add an address',
  editTitle: 'Edit the address',
  usual: 'Default address',
  makeUsual: 'Use as default',
  asUsual: 'Use as my default address',
  edit: 'Edit',
  remove: 'Remove',
  to: (name: string) => `: ${name}`,
  save: 'Save the address',
  back: 'Back to the address book',
  problem: 'The address was not saved. Please check the fields below.',
  full: 'Your address book is full: it holds up to 20 addresses. Remove one first.',
  done: {
    added: 'Address added.',
    saved: 'Address saved.',
    removed: 'Address removed.',
    usual: 'Default address changed.',
    gone: 'This address is no longer in your address book.',
  },
};

const fr: typeof en = {
  title: 'Adresses',
  none: 'Votre carnet d’adresses est vide. Une adresse enregistrée peut être choisie lors de la commande.',
  add: 'Ajouter une adresse',
  addTitle: 'Ajouter une adresse',
  editTitle: 'Modifier l’adresse',
  usual: 'Adresse par défaut',
  makeUsual: 'Utiliser par défaut',
  asUsual: 'Utiliser comme adresse par défaut',
  edit: 'Modifier',
  remove: 'Supprimer',
  to: name => `\u00a0: ${name}`,
  save: 'Enregistrer l’adresse',
  back: 'Retour au carnet d’adresses',
  problem: 'L’adresse n’a pas été enregistrée. Vérifiez les champs ci-dessous.',
  full: 'Votre carnet d’adresses est plein\u00a0: il contient 20 adresses au maximum. Supprimez-en d’abord une.',
  done: {
    added: 'Adresse ajoutée.',
    saved: 'Adresse enregistrée.',
    removed: 'Adresse supprimée.',
    usual: 'Adresse par défaut modifiée.',
    gone: 'Cette adresse n’est plus dans votre carnet.',
  },
};

/** Texts of the address book. */
export const useBookTexts = featureTexts({ en, fr });
