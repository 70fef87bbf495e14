import { featureTexts } from '../../i18n/featureTexts.ts';
import { plural } from '../../i18n/plural.ts';

const en = {
  levels: 'Levels',
  low: 'Low or sold out',
  soldOut: 'Sold out',
  sku: 'SKU',
  product: 'Product',
  available: 'Units',
  find: 'Beginning of a SKU',
  title: (sku: string) => `Stock of ${sku}`,
  now: (count: number) =>
    `${count} ${plural('en', count, { one: 'unit', other: 'units' })} available to order.`,
  movements: 'Movements',
  at: 'When',
  change: 'Change',
  reason: 'Reason',
  note: 'Note',
  actor: 'By',
  reasons: {
    received: 'Received',
    reserved: 'Reserved for an order',
    released: 'Released by an order',
    sold: 'Sold',
    corrected: 'Corrected',
  },
  book: 'Book a movement',
  reasonError: 'Choose a reason.',
  quantity: 'Units',
  quantityHint:
    'Positive for stock received; a correction may be negative, such as −3.',
  quantityError:
    'Enter a whole number other than 0, positive for stock received.',
  why: 'Explanation or source',
  whyError: 'Enter at most 500 characters.',
  bookNow: 'Book',
  tooLow: 'There is not enough stock: it would become negative.',
  twice:
    'A different movement was already booked from this page. Reload the page.',
  done: { booked: 'Booked.' },
};

const fr: typeof en = {
  levels: 'Niveaux',
  low: 'Bas ou épuisé',
  soldOut: 'Épuisé',
  sku: 'Référence',
  product: 'Produit',
  available: 'Unités',
  find: 'Début d’une référence',
  title: sku => `Stock de ${sku}`,
  now: count =>
    `${count} ${plural('fr', count, { one: 'unité disponible', other: 'unités disponibles' })} à la commande.`,
  movements: 'Mouvements',
  at: 'Quand',
  change: 'Écart',
  reason: 'Motif',
  note: 'Remarque',
  actor: 'Par',
  reasons: {
    received: 'Reçu',
    reserved: 'Réservé pour une commande',
    released: 'Libéré par une commande',
    sold: 'Vendu',
    corrected: 'Corrigé',
  },
  book: 'Enregistrer un mouvement',
  reasonError: 'Choisissez un motif.',
  quantity: 'Unités',
  quantityHint:
    'Positif pour une réception\u202f; une correction peut être négative, par exemple −3.',
  quantityError:
    'Saisissez un nombre entier autre que 0, positif pour une réception.',
  why: 'Explication ou provenance',
  whyError: 'Saisissez 500 caractères au maximum.',
  bookNow: 'Enregistrer',
  tooLow: 'Le stock est insuffisant\u00a0: il deviendrait négatif.',
  twice:
    'Un autre mouvement a déjà été enregistré depuis cette page. Rechargez-la.',
  done: { booked: 'Enregistré.' },
};

/** Texts of the back office's stock pages. */
export const useStockTexts = featureTexts({ en, fr });
