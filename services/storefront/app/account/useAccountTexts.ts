import { featureTexts } from '../i18n/featureTexts.ts';
import { tryAgainIn, tryAgainInFrench } from './tryAgainIn.ts';

const en = {
  signInTitle: 'Sign in',
  email: 'E-mail address',
  emailError: 'Write an e-mail address, as name@example.com.',
  password: 'Password',
  passwordError: 'Write your password.',
  signIn: 'Sign in',
  forgotten: 'Password forgotten?',
  newHere: 'New here?',
  signUp: 'Open an account',
  problem: 'Something is missing: look at the fields below.',
  wrongPassword:
    'There is no account with this address and password, or its address is not confirmed yet.',
  tooOften: tryAgainIn,
  signInDone: {
    confirmed: 'Your address is confirmed. Sign in, and welcome.',
    reset: 'Your new password is set. Sign in with it.',
  },

  signUpTitle: 'Open an account',
  signUpText:
    'For your orders, your addresses and the things that you would like to have one day.',
  name: 'Your name',
  nameError: 'Write your name, in one line of at most 120 characters.',
  newPassword: 'New password',
  newPasswordHint:
    'At least 10 characters; a short sentence is easiest to remember. Not your e-mail address.',
  newPasswordError:
    'Choose a password of 10 to 200 characters that isn’t your e-mail address.',
  haveAccount: 'You have an account?',

  mailTitle: 'Look into your mail',
  signUpMailed:
    'We have written to you. The link in our letter opens your account; it is good for two days. If you had an account already, the letter says so.',
  forgotMailed:
    'If there is an account with this address, a link that sets a new password is on its way. It is good for a short while, and once.',
  noMail: 'Nothing there? Look among the unwanted mail, or wait a minute, then',
  askAgain: 'ask once more',

  confirmTitle: 'Confirm your address',
  confirmText: 'One press, and your account is open.',
  confirm: 'Confirm my address',
  badLinkTitle: 'This link does not work any more',
  badConfirmLink:
    'It is too old, it was replaced by a newer one, or a piece of it was lost on its way. Open your account once more with the same address: we send you a new link.',
  badResetLink:
    'It is too old, it was used already, or a piece of it was lost on its way. Ask for a new one: it takes a minute.',
  newLink: 'Have a new link sent',

  forgotTitle: 'Password forgotten',
  forgotText:
    'It happens. Tell us your address, and we send you a link that sets a new one.',
  sendLink: 'Send me the link',
  resetTitle: 'Set a new password',
  resetText: 'It ends all sessions of your account, on every device.',
  reset: 'Set the password',
};

const fr: typeof en = {
  signInTitle: 'Se connecter',
  email: 'Adresse e-mail',
  emailError: 'Écrivez une adresse e-mail, comme nom@exemple.fr.',
  password: 'Mot de passe',
  passwordError: 'Écrivez votre mot de passe.',
  signIn: 'Se connecter',
  forgotten: 'Mot de passe oublié\u202f?',
  newHere: 'Nouveau ici\u202f?',
  signUp: 'Ouvrir un compte',
  problem: 'Il manque quelque chose\u202f: regardez les champs ci-dessous.',
  wrongPassword:
    'Aucun compte avec cette adresse et ce mot de passe, ou l’adresse n’est pas encore confirmée.',
  tooOften: tryAgainInFrench,
  signInDone: {
    confirmed: 'Votre adresse est confirmée. Connectez-vous, et bienvenue.',
    reset: 'Votre nouveau mot de passe est en place. Connectez-vous avec.',
  },

  signUpTitle: 'Ouvrir un compte',
  signUpText:
    'Pour vos commandes, vos adresses et tout ce qui vous ferait plaisir un jour.',
  name: 'Votre nom',
  nameError: 'Écrivez votre nom, sur une ligne de 120 caractères au plus.',
  newPassword: 'Nouveau mot de passe',
  newPasswordHint:
    'Au moins 10 caractères\u202f; une courte phrase se retient le mieux. Pas votre adresse e-mail.',
  newPasswordError:
    'Choisissez un mot de passe de 10 à 200 caractères, différent de votre adresse e-mail.',
  haveAccount: 'Vous avez déjà un compte\u202f?',

  mailTitle: 'Regardez vos e-mails',
  signUpMailed:
    'Nous vous avons écrit. Le lien de notre message ouvre votre compte\u202f; il est valable deux jours. Si vous aviez déjà un compte, le message le dit.',
  forgotMailed:
    'S’il existe un compte à cette adresse, un lien pour choisir un nouveau mot de passe est en route. Il ne sert qu’une fois, et pas longtemps.',
  noMail:
    'Rien reçu\u202f? Regardez parmi les indésirables, ou patientez une minute, puis',
  askAgain: 'recommencez',

  confirmTitle: 'Confirmer votre adresse',
  confirmText: 'Un clic, et votre compte est ouvert.',
  confirm: 'Confirmer mon adresse',
  badLinkTitle: 'Ce lien ne fonctionne plus',
  badConfirmLink:
    'Il est trop ancien, un plus récent l’a remplacé, ou il s’est abîmé en route. Ouvrez votre compte une nouvelle fois avec la même adresse\u202f: nous vous enverrons un nouveau lien.',
  badResetLink:
    'Il est trop ancien, il a déjà servi, ou il s’est abîmé en route. Demandez-en un nouveau\u202f: cela prend une minute.',
  newLink: 'Recevoir un nouveau lien',

  forgotTitle: 'Mot de passe oublié',
  forgotText:
    'Cela arrive. Donnez-nous votre adresse, nous vous envoyons un lien pour en choisir un autre.',
  sendLink: 'M’envoyer le lien',
  resetTitle: 'Choisir un nouveau mot de passe',
  resetText:
    'Toutes les sessions de votre compte prendront fin, sur chaque appareil.',
  reset: 'Enregistrer le mot de passe',
};

/** Texts of the pages on which one gets in. */
export const useAccountTexts = featureTexts({ en, fr });
