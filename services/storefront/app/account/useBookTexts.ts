import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  title: 'Addresses',
  none: 'Your address book is empty. An address that stands here need not be written again with each order.',
  add: 'Add an address',
  addTitle: 'A new address',
  editTitle: 'Change an address',
  usual: 'Parcels go here',
  makeUsual: 'Send parcels here',
  asUsual: 'Send parcels here unless I say otherwise',
  edit: 'Change',
  remove: 'Remove',
  to: (name: string) => `: ${name}`,
  save: 'Save the address',
  back: 'Back to the address book',
  problem: 'That was not saved: look at the fields below.',
  full: 'Your address book is full: it holds 20 addresses. Remove one first.',
  done: {
    added: 'The address is in your book.',
    saved: 'The address is changed.',
    removed: 'The address is removed.',
    usual: 'Parcels go to this address from now on.',
    gone: 'This address is no longer in your book.',
  },
};

const fr: typeof en = {
  title: 'Adresses',
  none: 'Votre carnet d’adresses est vide. Une adresse qui s’y trouve n’est plus à écrire à chaque commande.',
  add: 'Ajouter une adresse',
  addTitle: 'Une nouvelle adresse',
  editTitle: 'Modifier une adresse',
  usual: 'Les colis arrivent ici',
  makeUsual: 'Envoyer les colis ici',
  asUsual: 'Envoyer les colis ici, sauf avis contraire',
  edit: 'Modifier',
  remove: 'Retirer',
  to: name => `\u202f: ${name}`,
  save: 'Enregistrer l’adresse',
  back: 'Retour au carnet d’adresses',
  problem: 'Rien n’est enregistré\u202f: regardez les champs ci-dessous.',
  full: 'Votre carnet est plein\u202f: il tient 20 adresses. Retirez-en d’abord une.',
  done: {
    added: 'L’adresse est dans votre carnet.',
    saved: 'L’adresse est modifiée.',
    removed: 'L’adresse est retirée.',
    usual: 'Les colis iront désormais à cette adresse.',
    gone: 'Cette adresse n’est plus dans votre carnet.',
  },
};

/** Texts of the address book. */
export const useBookTexts = featureTexts({ en, fr });
