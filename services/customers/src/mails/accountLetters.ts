import type { Locale } from '@comptoir/contracts/common';
import type { Letter } from './layoutMail.ts';

/** Data of a letter about an account. */
export interface AccountFacts {
  /** Undefined unless the account is confirmed: a stranger may have chosen it. */
  name: string | undefined;
  url: string;
}

function greet(greeting: string, name: string | undefined): string {
  return name === undefined ? `${greeting},` : `${greeting} ${name},`;
}

type Write = (facts: AccountFacts) => Letter;

/** A letter in each language. */
export type Letters<Kind extends string, Facts> = Record<
  Kind,
  Record<Locale, (facts: Facts) => Letter>
>;

const confirm: Record<Locale, Write> = {
  en: ({ name, url }) => ({
    subject: 'Confirm your email address',
    greeting: greet('Hello', name),
    paragraphs: ['Welcome to Comptoir. One click, and your account is ready.'],
    action: { label: 'Confirm my address', url },
    note: 'The link is valid for two days. If you did not sign up, ignore this message: no account is created without confirmation.',
  }),
  fr: ({ name, url }) => ({
    subject: 'Confirmez votre adresse e-mail',
    greeting: greet('Bonjour', name),
    paragraphs: ['Bienvenue chez Comptoir. Un clic, et votre compte est prêt.'],
    action: { label: 'Confirmer mon adresse', url },
    note: 'Le lien est valable deux jours. Si vous n’avez pas demandé de compte, ignorez ce message\u00a0: sans confirmation, aucun compte n’est créé.',
  }),
};

const known: Record<Locale, Write> = {
  en: ({ name, url }) => ({
    subject: 'You already have an account',
    greeting: greet('Hello', name),
    paragraphs: [
      'Someone, probably you, tried to sign up with this address. You already have an account, so nothing was changed.',
      'If you forgot your password, you can reset it on the sign-in page.',
    ],
    action: { label: 'Sign in', url },
  }),
  fr: ({ name, url }) => ({
    subject: 'Vous avez déjà un compte',
    greeting: greet('Bonjour', name),
    paragraphs: [
      'Quelqu’un, sans doute vous, a voulu s’inscrire avec cette adresse. Vous avez déjà un compte\u00a0: rien n’a été modifié.',
      'Si vous avez oublié votre mot de passe, vous pouvez le réinitialiser sur la page de connexion.',
    ],
    action: { label: 'Me connecter', url },
  }),
};

const reset: Record<Locale, Write> = {
  en: ({ name, url }) => ({
    subject: 'Reset your password',
    greeting: greet('Hello', name),
    paragraphs: [
      'You can set a new password here. This signs you out on all devices.',
    ],
    action: { label: 'Set a new password', url },
    note: 'The link is valid for one hour and works once. If you did not request it, ignore this message: your password stays the same.',
  }),
  fr: ({ name, url }) => ({
    subject: 'Réinitialisez votre mot de passe',
    greeting: greet('Bonjour', name),
    paragraphs: [
      'Vous pouvez choisir ici un nouveau mot de passe. Vous serez déconnecté de tous vos appareils.',
    ],
    action: { label: 'Choisir un nouveau mot de passe', url },
    note: 'Le lien est valable une heure et ne sert qu’une fois. Si vous n’avez rien demandé, ignorez ce message\u00a0: votre mot de passe ne change pas.',
  }),
};

const passwordChanged: Record<Locale, Write> = {
  en: ({ name, url }) => ({
    subject: 'Your password was changed',
    greeting: greet('Hello', name),
    paragraphs: [
      'Your password has just been changed, and you have been signed out on all devices.',
      'If this was not you, reset your password immediately.',
    ],
    action: { label: 'Sign in', url },
  }),
  fr: ({ name, url }) => ({
    subject: 'Votre mot de passe a été modifié',
    greeting: greet('Bonjour', name),
    paragraphs: [
      'Votre mot de passe vient d’être modifié, et vous avez été déconnecté de tous vos appareils.',
      'Si ce n’était pas vous, réinitialisez immédiatement votre mot de passe.',
    ],
    action: { label: 'Me connecter', url },
  }),
};

/** The letters about an account. */
export const accountLetters = {
  confirm,
  known,
  reset,
  'password-changed': passwordChanged,
} satisfies Letters<string, AccountFacts>;
