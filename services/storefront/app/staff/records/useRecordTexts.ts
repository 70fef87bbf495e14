import { featureTexts } from '../../i18n/featureTexts.ts';
import { plural } from '../../i18n/plural.ts';

const en = {
  services: {
    customers: 'Customers',
    products: 'Products',
    shopping: 'Shopping',
  },
  findCustomer: 'ID, full email address or beginning of a name',
  customer: 'Customer',
  name: 'Name',
  email: 'Email',
  language: 'Language',
  since: 'Since',
  account: 'Account',
  staff: 'Staff',
  confirmed: 'Confirmed',
  unconfirmed: 'Not confirmed',
  masked:
    'Names and addresses are masked. Your visit is recorded in the audit log.',

  waiting: (count: number) => `${count} waiting`,
  message: 'Message',
  about: 'About',
  died: 'Dead-lettered',
  reason: 'Reason',
  tries: 'Attempts',
  letterTitle: (type: string) => `Dead letter: ${type}`,
  id: 'ID',
  eventId: 'Event',
  firstFailure: 'First failure',
  redriven: 'Redriven before',
  size: 'Size',
  bytes: (count: number) =>
    `${count} ${plural('en', count, { one: 'byte', other: 'bytes' })}`,
  state: 'State',
  states: {
    waiting: 'Waiting',
    redriving: 'Being redriven',
    redriven: 'Redriven',
    discarding: 'Being discarded',
    discarded: 'Discarded',
  },
  decidedBy: 'Decided by',
  payload: 'Content',
  noPayload: 'Deleted once a decision was made.',
  redrive: 'Redrive',
  discard: 'Discard…',
  discardNow: 'Discard this message now',
  why: 'Reason',
  whyError: 'Enter a reason of at most 500 characters.',
  decidedAlready:
    'Someone else decided in the meantime. See the state of the message.',
  done: {
    redrive: 'Message redriven. It returns here if it fails again.',
    discard: 'Message discarded.',
  },

  subject: 'Only entries about this ID',
  at: 'When',
  actor: 'User',
  action: 'Action',
  what: 'Subject',
  change: 'Before and after',
  show: 'Show',
};

const fr: typeof en = {
  services: { customers: 'Clients', products: 'Produits', shopping: 'Achats' },
  findCustomer: 'Identifiant, adresse e-mail complète ou début d’un nom',
  customer: 'Client',
  name: 'Nom',
  email: 'E-mail',
  language: 'Langue',
  since: 'Depuis',
  account: 'Compte',
  staff: 'Personnel',
  confirmed: 'Confirmé',
  unconfirmed: 'Non confirmé',
  masked:
    'Les noms et les adresses sont masqués. Votre consultation est inscrite au journal d’audit.',

  waiting: count => `${count} en attente`,
  message: 'Message',
  about: 'Concerne',
  died: 'Échoué',
  reason: 'Raison',
  tries: 'Tentatives',
  letterTitle: type => `Message en échec\u00a0: ${type}`,
  id: 'Identifiant',
  eventId: 'Événement',
  firstFailure: 'Premier échec',
  redriven: 'Déjà relancé',
  size: 'Taille',
  bytes: count =>
    `${count} ${plural('fr', count, { one: 'octet', other: 'octets' })}`,
  state: 'État',
  states: {
    waiting: 'En attente',
    redriving: 'Relance en cours',
    redriven: 'Relancé',
    discarding: 'Abandon en cours',
    discarded: 'Abandonné',
  },
  decidedBy: 'Décidé par',
  payload: 'Contenu',
  noPayload: 'Supprimé après la décision.',
  redrive: 'Relancer',
  discard: 'Abandonner…',
  discardNow: 'Abandonner ce message maintenant',
  why: 'Raison',
  whyError: 'Saisissez une raison, 500 caractères maximum.',
  decidedAlready:
    'Quelqu’un d’autre a pris une décision entre-temps. Voyez l’état du message.',
  done: {
    redrive: 'Message relancé. Il reviendra ici s’il échoue de nouveau.',
    discard: 'Message abandonné.',
  },

  subject: 'Seulement les entrées de cet identifiant',
  at: 'Quand',
  actor: 'Utilisateur',
  action: 'Action',
  what: 'Objet',
  change: 'Avant et après',
  show: 'Afficher',
};

/** Texts of the pages about customers, dead letters and the audit log. */
export const useRecordTexts = featureTexts({ en, fr });
