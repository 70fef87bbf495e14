import type { Locale } from '@comptoir/contracts/common';
import type { Letter } from './layoutMail.ts';

/** What a letter about an account is made of. */
export interface AccountFacts {
  name: string;
  url: string;
}

type Write = (facts: AccountFacts) => Letter;

/** A letter in each language. */
export type Letters<Kind extends string, Facts> = Record<
  Kind,
  Record<Locale, (facts: Facts) => Letter>
>;

const confirm: Record<Locale, Write> = {
  en: ({ name, url }) => ({
    subject: 'Confirm your e-mail address',
    greeting: `Hello ${name},`,
    paragraphs: ['Welcome to Comptoir. One click, and your account is ready.'],
    action: { label: 'Confirm my address', url },
    note: 'The link is good for two days. If you did not ask for an account, do nothing: without the click there is none.',
  }),
  fr: ({ name, url }) => ({
    subject: 'Confirmez votre adresse e-mail',
    greeting: `Bonjour ${name},`,
    paragraphs: ['Bienvenue chez Comptoir. Un clic, et votre compte est prêt.'],
    action: { label: 'Confirmer mon adresse', url },
    note: 'Le lien est valable deux jours. Si vous n’avez pas demandé de compte, ne faites rien : sans ce clic, il n’y en a pas.',
  }),
};

const known: Record<Locale, Write> = {
  en: ({ name, url }) => ({
    subject: 'You already have an account',
    greeting: `Hello ${name},`,
    paragraphs: [
      'Someone, probably you, wanted to open an account with this address. You have one already: nothing was changed.',
      'If the password escapes you, ask for a new one where you sign in.',
    ],
    action: { label: 'Sign in', url },
  }),
  fr: ({ name, url }) => ({
    subject: 'Vous avez déjà un compte',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      'Quelqu’un, sans doute vous, a voulu ouvrir un compte avec cette adresse. Vous en avez déjà un : rien n’a été changé.',
      'Si le mot de passe vous échappe, demandez-en un nouveau à la connexion.',
    ],
    action: { label: 'Me connecter', url },
  }),
};

const reset: Record<Locale, Write> = {
  en: ({ name, url }) => ({
    subject: 'Choose a new password',
    greeting: `Hello ${name},`,
    paragraphs: ['Here you choose a new password. It ends all open sessions.'],
    action: { label: 'Choose a new password', url },
    note: 'The link is good for one hour, and once. If you did not ask for it, do nothing: your password stays.',
  }),
  fr: ({ name, url }) => ({
    subject: 'Choisissez un nouveau mot de passe',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      'Choisissez ici un nouveau mot de passe. Toutes les sessions ouvertes seront fermées.',
    ],
    action: { label: 'Choisir un mot de passe', url },
    note: 'Le lien est valable une heure et une seule fois. Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste.',
  }),
};

const passwordChanged: Record<Locale, Write> = {
  en: ({ name, url }) => ({
    subject: 'Your password was changed',
    greeting: `Hello ${name},`,
    paragraphs: [
      'Your password was just changed, and all sessions were ended.',
      'If that was not you, ask for a new password at once.',
    ],
    action: { label: 'Sign in', url },
  }),
  fr: ({ name, url }) => ({
    subject: 'Votre mot de passe a été changé',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      'Votre mot de passe vient d’être changé, et toutes les sessions ont été fermées.',
      'Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe.',
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
