import { featureTexts } from '../i18n/featureTexts.ts';
import { tryAgainIn } from './tryAgainIn.ts';

const en = {
  signInTitle: 'Sign in',
  email: 'Email address',
  emailError: 'Enter an email address such as name@example.com.',
  password: 'Password',
  passwordError: 'Enter your password.',
  signIn: 'Sign in',
  forgotten: 'Forgot your password?',
  newHere: 'New here?',
  signUp: 'Create an account',
  problem: 'Please check the fields below.',
  wrongPassword:
    'The email address or the password is incorrect, or the address has not been confirmed yet.',
  tooOften: (seconds: number | undefined) => tryAgainIn('en', seconds),
  signInDone: {
    confirmed: 'Your email address is confirmed. Welcome! Please sign in.',
    reset: 'Your new password is set. Please sign in with it.',
  },

  signUpTitle: 'Create an account',
  signUpText: 'For your orders, your addresses and your wishlist.',
  name: 'Full name',
  nameError:
    'Enter your name in at most 120 characters, without links, email addresses or sentences.',
  newPassword: 'New password',
  newPasswordHint:
    'At least 10 characters, different from your email address. A short sentence is easy to remember.',
  newPasswordError:
    'Choose a password of 10 to 200 characters that differs from your email address.',
  haveAccount: 'Already have an account?',

  mailTitle: 'Check your email',
  signUpMailed:
    'We have sent you a message. The link in it activates your account and is valid for two days. If you already have an account, the message says so.',
  forgotMailed:
    'If there is an account with this address, we have sent it a link to set a new password. The link is valid for a short time and works once.',
  noMail: 'No message? Check your spam folder or wait a minute, then',
  requestAgain: 'request another one',

  confirmTitle: 'Confirm your email address',
  confirmText: 'One click and your account is ready.',
  confirm: 'Confirm my address',
  badLinkTitle: 'This link no longer works',
  badConfirmLink:
    'It has expired, has been replaced by a newer one, or is incomplete. Sign up again with the same address and we will send you a new link.',
  badResetLink:
    'It has expired, has already been used, or is incomplete. Request a new one: it takes a minute.',
  newLink: 'Request a new link',

  forgotTitle: 'Forgot your password?',
  forgotText:
    'It happens. Enter your email address and we will send you a link to set a new one.',
  sendLink: 'Send me the link',
  resetTitle: 'Set a new password',
  resetText: 'This signs you out on all devices.',
  reset: 'Save the new password',
};

const fr: typeof en = {
  signInTitle: 'Se connecter',
  email: 'Adresse e-mail',
  emailError: 'Saisissez une adresse e-mail, par exemple nom@exemple.fr.',
  password: 'Mot de passe',
  passwordError: 'Saisissez votre mot de passe.',
  signIn: 'Se connecter',
  forgotten: 'Mot de passe oublié\u202f?',
  newHere: 'Nouveau ici\u202f?',
  signUp: 'Créer un compte',
  problem: 'Vérifiez les champs ci-dessous.',
  wrongPassword:
    'L’adresse e-mail ou le mot de passe est incorrect, ou l’adresse n’est pas encore confirmée.',
  tooOften: seconds => tryAgainIn('fr', seconds),
  signInDone: {
    confirmed:
      'Votre adresse e-mail est confirmée. Bienvenue\u202f! Vous pouvez vous connecter.',
    reset:
      'Votre nouveau mot de passe est enregistré. Vous pouvez vous connecter.',
  },

  signUpTitle: 'Créer un compte',
  signUpText: 'Pour vos commandes, vos adresses et votre liste d’envies.',
  name: 'Nom complet',
  nameError:
    'Saisissez votre nom en 120 caractères maximum, sans lien, adresse e-mail ni phrase.',
  newPassword: 'Nouveau mot de passe',
  newPasswordHint:
    'Au moins 10 caractères, différent de votre adresse e-mail. Une courte phrase est facile à retenir.',
  newPasswordError:
    'Choisissez un mot de passe de 10 à 200 caractères, différent de votre adresse e-mail.',
  haveAccount: 'Vous avez déjà un compte\u202f?',

  mailTitle: 'Consultez votre boîte mail',
  signUpMailed:
    'Nous vous avons envoyé un message. Son lien active votre compte et reste valable deux jours. Si vous avez déjà un compte, le message vous l’indique.',
  forgotMailed:
    'S’il existe un compte à cette adresse, nous venons d’y envoyer un lien pour choisir un nouveau mot de passe. Ce lien expire rapidement et ne sert qu’une fois.',
  noMail:
    'Rien reçu\u202f? Vérifiez vos courriers indésirables ou patientez une minute, puis',
  requestAgain: 'demandez un nouvel envoi',

  confirmTitle: 'Confirmer votre adresse e-mail',
  confirmText: 'Un clic, et votre compte est prêt.',
  confirm: 'Confirmer mon adresse',
  badLinkTitle: 'Ce lien n’est plus valable',
  badConfirmLink:
    'Il a expiré, a été remplacé par un plus récent ou est incomplet. Inscrivez-vous de nouveau avec la même adresse\u00a0: nous vous enverrons un nouveau lien.',
  badResetLink:
    'Il a expiré, a déjà servi ou est incomplet. Demandez-en un nouveau\u00a0: cela prend une minute.',
  newLink: 'Demander un nouveau lien',

  forgotTitle: 'Mot de passe oublié\u202f?',
  forgotText:
    'Cela arrive. Indiquez votre adresse e-mail et nous vous enverrons un lien pour en choisir un nouveau.',
  sendLink: 'M’envoyer le lien',
  resetTitle: 'Choisir un nouveau mot de passe',
  resetText: 'Vous serez déconnecté de tous vos appareils.',
  reset: 'Enregistrer le nouveau mot de passe',
};

/** Texts of the sign-in, sign-up and password pages. */
export const useAccountTexts = featureTexts({ en, fr });
