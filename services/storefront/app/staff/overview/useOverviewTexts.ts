import { featureTexts } from '../../i18n/featureTexts.ts';

const en = {
  toShip: 'Orders to ship',
  rejected: 'Orders rejected in the last 7 days',
  low: 'Low or sold out',
  letters: (service: string) => `Dead letters of ${service}`,
  services: {
    customers: 'customers',
    products: 'products',
    shopping: 'shopping',
  },
  unknown: '—',
  unknownNote: 'The service isn’t responding right now.',
};

const fr: typeof en = {
  toShip: 'Commandes à expédier',
  rejected: 'Commandes rejetées ces 7 derniers jours',
  low: 'Stock bas ou épuisé',
  letters: service => `Messages en échec\u00a0: ${service}`,
  services: { customers: 'clients', products: 'produits', shopping: 'achats' },
  unknown: '—',
  unknownNote: 'Le service ne répond pas pour le moment.',
};

/** Texts of the back office's overview. */
export const useOverviewTexts = featureTexts({ en, fr });
