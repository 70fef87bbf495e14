import { featureTexts } from '../i18n/featureTexts.ts';

const en = {
  signInTitle: 'Sign in',
  email: 'E-mail address',
  emailError: 'Write an e-mail address, as name@example.com.',
  password: 'Password',
  passwordError: 'Write your password.',
  signIn: 'Sign in',
  newHere: 'New here?',
  signUp: 'Open an account',
  problem: 'Something is missing: look at the fields below.',
  wrongPassword:
    'There is no account with this address and password, or its address is not confirmed yet.',
  tooOften: 'That was tried too often. Wait a few minutes, then try again.',
};

const fr: typeof en = {
  signInTitle: 'Se connecter',
  email: 'Adresse e-mail',
  emailError: 'Écrivez une adresse e-mail, comme nom@exemple.fr.',
  password: 'Mot de passe',
  passwordError: 'Écrivez votre mot de passe.',
  signIn: 'Se connecter',
  newHere: 'Nouveau ici ?',
  signUp: 'Ouvrir un compte',
  problem: 'Il manque quelque chose : regardez les champs ci-dessous.',
  wrongPassword:
    'Aucun compte avec cette adresse et ce mot de passe, ou l’adresse n’est pas encore confirmée.',
  tooOften:
    'Trop de tentatives. Attendez quelques minutes, puis essayez de nouveau.',
};

/** Texts of the pages on which one gets in. */
export const useAccountTexts = featureTexts({ en, fr });
