import { featureTexts } from '../i18n/featureTexts.ts';
import { tryAgainIn, tryAgainInFrench } from './tryAgainIn.ts';

const en = {
  greeting: 'Good day,',
  name: 'Your name',
  nameError: 'Write your name, in one line of at most 120 characters.',
  language: 'Language of our letters',
  languageHint: 'The shop itself speaks the one that you chose at the top.',
  languageError: 'Choose one of the languages.',
  languages: { en: 'English', fr: 'Français' },
  email: 'E-mail address',
  memberSince: 'With us since',
  save: 'Save',
  problem: 'That was not saved: look at the fields below.',
  profileDone: { saved: 'Saved.' },

  dataTitle: 'My data',
  exportTitle: 'Take it along',
  exportText:
    'One file with everything that we keep of you: your profile, addresses, wishlist, sessions and orders. It is JSON, which programs read and people can.',
  exportAction: 'Download my data',
  deleteTitle: 'Delete my account',
  deleteText:
    'Your name, e-mail address, address book, wishlist and order history are erased, and every session ends. It happens at once and cannot be undone. Orders that are on their way still arrive; what the law makes the shop keep of a sale stays there without your account.',
  password: 'Your password',
  passwordError: 'Write your password.',
  deleteAction: 'Delete my account for good',
  deleteProblem: 'Nothing was deleted: look at the field below.',
  wrongPassword: 'Nothing was deleted: this is not your password.',
  notNow: 'Nothing was deleted: something changed meanwhile. Try again.',
  tooOften: tryAgainIn,

  goodbyeTitle: 'Goodbye',
  goodbyeText:
    'Your account is gone, and so is everything personal in it. Thank you for having been here. The door stays open.',
  goHome: 'Go to the front of the shop',
};

const fr: typeof en = {
  greeting: 'Bonjour,',
  name: 'Votre nom',
  nameError: 'Écrivez votre nom, sur une ligne de 120 caractères au plus.',
  language: 'Langue de nos messages',
  languageHint: 'La boutique parle celle que vous avez choisie en haut.',
  languageError: 'Choisissez une des langues.',
  languages: { en: 'English', fr: 'Français' },
  email: 'Adresse e-mail',
  memberSince: 'Chez nous depuis le',
  save: 'Enregistrer',
  problem: 'Rien n’est enregistré\u202f: regardez les champs ci-dessous.',
  profileDone: { saved: 'C’est enregistré.' },

  dataTitle: 'Mes données',
  exportTitle: 'Les emporter',
  exportText:
    'Un fichier avec tout ce que nous gardons de vous\u202f: profil, adresses, liste d’envies, sessions et commandes. C’est du JSON, que les programmes lisent, et les gens aussi.',
  exportAction: 'Télécharger mes données',
  deleteTitle: 'Supprimer mon compte',
  deleteText:
    'Votre nom, votre adresse e-mail, votre carnet d’adresses, votre liste d’envies et l’historique de vos commandes sont effacés, et chaque session prend fin. C’est immédiat et définitif. Les commandes en route arrivent quand même\u202f; ce que la loi oblige la boutique à garder d’une vente y reste, sans votre compte.',
  password: 'Votre mot de passe',
  passwordError: 'Écrivez votre mot de passe.',
  deleteAction: 'Supprimer mon compte pour de bon',
  deleteProblem: 'Rien n’est supprimé\u202f: regardez le champ ci-dessous.',
  wrongPassword: 'Rien n’est supprimé\u202f: ce n’est pas votre mot de passe.',
  notNow:
    'Rien n’est supprimé\u202f: quelque chose a changé entre-temps. Essayez encore.',
  tooOften: tryAgainInFrench,

  goodbyeTitle: 'Au revoir',
  goodbyeText:
    'Votre compte n’existe plus, ni rien de personnel qu’il contenait. Merci d’être passé. La porte reste ouverte.',
  goHome: 'Revenir à l’entrée de la boutique',
};

/** Texts of what is one's own: the profile and the data. */
export const useOwnTexts = featureTexts({ en, fr });
