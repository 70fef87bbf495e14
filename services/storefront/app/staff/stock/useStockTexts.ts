import { featureTexts } from '../../i18n/featureTexts.ts';

const en = {
  levels: 'Levels',
  low: 'Low or sold out',
  soldOut: 'Sold out',
  sku: 'SKU',
  product: 'Product',
  available: 'Units',
  find: 'How a SKU begins',
  title: (sku: string) => `Stock of ${sku}`,
  now: (count: number) =>
    `${count} ${count === 1 ? 'unit' : 'units'} can be ordered now.`,
  movements: 'Movements',
  at: 'When',
  change: 'Change',
  reason: 'Reason',
  note: 'Note',
  actor: 'By',
  reasons: {
    received: 'Received',
    reserved: 'Reserved for an order',
    released: 'Let go by an order',
    sold: 'Sold',
    corrected: 'Corrected',
  },
  book: 'Book a movement',
  reasonError: 'Choose what happened.',
  quantity: 'Units',
  quantityHint: 'What was received is positive; a correction may be −3.',
  quantityError: 'A whole number other than 0; positive for what was received.',
  why: 'Why, or where from',
  whyError: 'Write it in at most 500 characters.',
  bookNow: 'Book it',
  tooLow: 'There is less than that: the stock would fall below none.',
  twice: 'This was booked already, otherwise. Load the page again.',
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
    count > 1
      ? `${count} unités peuvent être commandées maintenant.`
      : `${count} unité peut être commandée maintenant.`,
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
  reasonError: 'Choisissez ce qui s’est passé.',
  quantity: 'Unités',
  quantityHint: 'Une réception est positive ; une correction peut être −3.',
  quantityError: 'Un nombre entier autre que 0 ; positif pour une réception.',
  why: 'Pourquoi, ou d’où',
  whyError: 'À écrire en 500 caractères au plus.',
  bookNow: 'Enregistrer',
  tooLow: 'Il y en a moins que cela : le stock deviendrait négatif.',
  twice: 'Ce mouvement a déjà été enregistré, autrement. Rechargez la page.',
  done: { booked: 'Enregistré.' },
};

/** Texts of the pages on which staff keep the stock. */
export const useStockTexts = featureTexts({ en, fr });
