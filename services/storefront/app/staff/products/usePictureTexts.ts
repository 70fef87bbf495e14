import { featureTexts } from '../../i18n/featureTexts.ts';

const en = {
  title: (name: string) => `Pictures of ${name}`,
  back: 'Back to the product',
  picture: (place: number) => `Picture ${place}`,
  alt: { en: 'What it shows, English', fr: 'What it shows, French' },
  altError: 'Write it in both languages: it is read out to who can’t see.',
  save: 'Save texts',
  earlier: 'Move up',
  later: 'Move down',
  remove: 'Remove…',
  removeNow: 'Remove this picture now',
  add: 'Add a picture',
  file: 'Picture',
  fileHint: 'PNG, JPEG, WebP or SVG, at most 1 MB.',
  fileError:
    'Choose a PNG, JPEG, WebP or harmless SVG that says its size, at most 1 MB.',
  upload: 'Upload',
  none: 'There is no picture yet.',
  clash:
    'Somebody else changed this product meanwhile. What is shown now is theirs; what you wrote is still in your fields: send it again.',
  full: 'There are twelve pictures already.',
};

const fr: typeof en = {
  title: name => `Photos de ${name}`,
  back: 'Revenir au produit',
  picture: place => `Photo ${place}`,
  alt: { en: 'Ce qu’elle montre, anglais', fr: 'Ce qu’elle montre, français' },
  altError:
    'À écrire dans les deux langues : le texte est lu à qui ne voit pas l’image.',
  save: 'Enregistrer les textes',
  earlier: 'Monter',
  later: 'Descendre',
  remove: 'Retirer…',
  removeNow: 'Retirer cette photo maintenant',
  add: 'Ajouter une photo',
  file: 'Photo',
  fileHint: 'PNG, JPEG, WebP ou SVG, 1 Mo au plus.',
  fileError:
    'Choisissez un PNG, JPEG, WebP ou un SVG sans danger qui dit sa taille, de 1 Mo au plus.',
  upload: 'Envoyer',
  none: 'Il n’y a pas encore de photo.',
  clash:
    'Quelqu’un d’autre a modifié ce produit entre-temps. La page montre sa version ; ce que vous avez écrit est toujours dans vos champs : envoyez-le de nouveau.',
  full: 'Il y a déjà douze photos.',
};

/** Texts of the page on which staff hang pictures. */
export const usePictureTexts = featureTexts({ en, fr });
