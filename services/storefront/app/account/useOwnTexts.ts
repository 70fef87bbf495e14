import { featureTexts } from '../i18n/featureTexts.ts';
import { tryAgainIn } from './tryAgainIn.ts';

const en = {
  greeting: 'Hello,',
  name: 'Full name',
  nameError:
    'Enter your name in at most 120 characters, without links, email addresses or sentences.',
  language: 'Email language',
  languageHint:
    'The shop itself uses the language selected at the top of the page.',
  languageError: 'Choose a language.',
  languages: { en: 'English', fr: 'Français' },
  email: 'Email address',
  memberSince: 'Member since',
  save: 'Save',
  problem: 'Your profile was not saved. Please check the fields below.',
  profileDone: { saved: 'Saved.' },

  dataTitle: 'My data',
  exportTitle: 'Download my data',
  exportText:
    'One JSON file with everything we store about you: your profile, addresses, wishlist, sessions and orders.',
  exportAction: 'Download my data',
  deleteTitle: 'Delete my account',
  deleteText:
    'Your name, email address, address book, wishlist and order history are deleted, and you are signed out everywhere. This takes effect at once and can’t be undone. Orders on their way will still arrive. Sales records that the law requires us to keep are no longer linked to your account.',
  password: 'Your password',
  passwordError: 'Enter your password.',
  deleteAction: 'Delete my account permanently',
  deleteProblem: 'Nothing was deleted. Please check the field below.',
  wrongPassword: 'Nothing was deleted: the password is incorrect.',
  notNow:
    'Nothing was deleted: your account changed in the meantime. Please try again.',
  tooOften: (seconds: number | undefined) => tryAgainIn('en', seconds),

  goodbyeTitle: 'Goodbye',
  goodbyeText:
    'Your account and the personal data in it have been deleted. Thank you for visiting us. The door stays open.',
  goHome: 'Go to the home page',
};

const fr: typeof en = {
  greeting: 'Bonjour,',
  name: 'Nom complet',
  nameError:
    'Saisissez votre nom en 120 caractères maximum, sans lien, adresse e-mail ni phrase.',
  language: 'Langue des e-mails',
  languageHint:
    'La boutique elle-même utilise la langue choisie en haut de la page.',
  languageError: 'Choisissez une langue.',
  languages: { en: 'English', fr: 'Français' },
  email: 'Adresse e-mail',
  memberSince: 'Membre depuis le',
  save: 'Enregistrer',
  problem:
    'Votre profil n’a pas été enregistré. Vérifiez les champs ci-dessous.',
  profileDone: { saved: 'Enregistré.' },

  dataTitle: 'Mes données',
  exportTitle: 'Télécharger mes données',
  exportText:
    'Un fichier JSON avec tout ce que nous conservons à votre sujet\u00a0: profil, adresses, liste d’envies, sessions et commandes.',
  exportAction: 'Télécharger mes données',
  deleteTitle: 'Supprimer mon compte',
  deleteText:
    'Votre nom, votre adresse e-mail, votre carnet d’adresses, votre liste d’envies et l’historique de vos commandes sont supprimés, et vous êtes déconnecté partout. C’est immédiat et irréversible. Les commandes en route arriveront quand même. Les justificatifs de vente que la loi nous oblige à conserver ne sont plus rattachés à votre compte.',
  password: 'Votre mot de passe',
  passwordError: 'Saisissez votre mot de passe.',
  deleteAction: 'Supprimer définitivement mon compte',
  deleteProblem: 'Rien n’a été supprimé. Vérifiez le champ ci-dessous.',
  wrongPassword: 'Rien n’a été supprimé\u00a0: le mot de passe est incorrect.',
  notNow:
    'Rien n’a été supprimé\u00a0: votre compte a changé entre-temps. Réessayez.',
  tooOften: seconds => tryAgainIn('fr', seconds),

  goodbyeTitle: 'Au revoir',
  goodbyeText:
    'Votre compte et les données personnelles qu’il contenait ont été supprimés. Merci de votre visite. La porte reste ouverte.',
  goHome: 'Aller à l’accueil',
};

/** Texts of the profile page and the data page. */
export const useOwnTexts = featureTexts({ en, fr });
