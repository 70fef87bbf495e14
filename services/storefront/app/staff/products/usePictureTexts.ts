import { featureTexts } from '../../i18n/featureTexts.ts';

const en = {
  title: (name: string) => `Pictures of ${name}`,
  back: 'Back to the product',
  picture: (place: number) => `Picture ${place}`,
  alt: { en: 'Alternative text, English', fr: 'Alternative text, French' },
  altError: 'Enter it in both languages: screen readers read it out.',
  save: 'Save texts',
  earlier: 'Move up',
  later: 'Move down',
  remove: 'Remove…',
  removeNow: 'Remove this picture now',
  add: 'Add a picture',
  file: 'Picture',
  fileHint: 'PNG, JPEG, WebP or SVG, at most 1 MB.',
  fileError:
    'Choose a PNG, JPEG, WebP or safe SVG that states its size, at most 1 MB.',
  upload: 'Upload',
  none: 'No pictures yet.',
  clash:
    'Someone else changed this product in the meantime. The page shows their version; your entries are still in the fields. Save again to apply them.',
  full: 'A product has at most twelve pictures.',
};

const fr: typeof en = {
  title: name => `Photos de ${name}`,
  back: 'Revenir au produit',
  picture: place => `Photo ${place}`,
  alt: { en: 'Texte alternatif, anglais', fr: 'Texte alternatif, français' },
  altError:
    'Saisissez-le dans les deux langues\u00a0: les lecteurs d’écran le lisent.',
  save: 'Enregistrer les textes',
  earlier: 'Monter',
  later: 'Descendre',
  remove: 'Retirer…',
  removeNow: 'Retirer cette photo maintenant',
  add: 'Ajouter une photo',
  file: 'Photo',
  fileHint: 'PNG, JPEG, WebP ou SVG, 1\u00a0Mo maximum.',
  fileError:
    'Choisissez un PNG, JPEG, WebP ou un SVG sûr qui indique sa taille, 1\u00a0Mo maximum.',
  upload: 'Envoyer',
  none: 'Pas encore de photo.',
  clash:
    'Quelqu’un d’autre a modifié ce produit entre-temps. La page montre sa version\u202f; votre saisie est toujours dans les champs. Enregistrez de nouveau pour l’appliquer.',
  full: 'Un produit a douze photos au maximum.',
};

/** Texts of the page that edits a product's pictures. */
export const usePictureTexts = featureTexts({ en, fr });
