import type { Attribute } from '@comptoir/contracts/products';
import { text } from './text.ts';

const labels = {
  origin: text('Origin', 'Origine'),
  material: text('Material', 'Matière'),
  weight: text('Weight', 'Poids'),
  size: text('Size', 'Dimensions'),
  capacity: text('Capacity', 'Contenance'),
  care: text('Care', 'Entretien'),
  ingredients: text('Ingredients', 'Ingrédients'),
  altitude: text('Altitude', 'Altitude'),
  process: text('Process', 'Traitement'),
  roast: text('Roast', 'Torréfaction'),
  notes: text('Tasting notes', 'Notes'),
  brewing: text('Brewing', 'Infusion'),
  caffeine: text('Caffeine', 'Théine'),
  allergens: text('Allergens', 'Allergènes'),
  keeping: text('Keeping', 'Conservation'),
  made: text('Made in', 'Fabrication'),
  hobs: text('Hobs', 'Feux'),
  sowing: text('Sowing', 'Semis'),
  harvest: text('Harvest', 'Récolte'),
  height: text('Height', 'Hauteur'),
  count: text('Contents', 'Contenu'),
  paper: text('Paper', 'Papier'),
  guarantee: text('Guarantee', 'Garantie'),
} as const;

/** Creates a line of the table of facts; `fr` defaults to `en`. */
export function fact(
  label: keyof typeof labels,
  en: string,
  fr: string = en,
): Attribute {
  return { label: labels[label], value: text(en, fr) };
}
