import { featureTexts } from '../../i18n/featureTexts.ts';
import { plural } from '../../i18n/plural.ts';

const en = {
  product: 'Product',
  department: 'Department',
  allDepartments: 'All departments',
  maker: 'Maker',
  price: 'Price',
  units: 'Units',
  choices: 'Variants',
  find: 'Find a product',
  found: (count: number) =>
    `${count} ${plural('en', count, { one: 'product', other: 'products' })}`,
  create: 'New product',
  seeInShop: 'View in the shop',
  pictures: (count: number) => `Pictures (${count})`,
  identity: 'General',
  slug: 'URL slug',
  slugHint: 'Lower-case letters, digits and single hyphens: blue-teapot.',
  slugError:
    'Lower-case letters, digits and single hyphens, at most 80 characters.',
  departmentError: 'Choose a department.',
  makerError: 'Enter the maker, at most 120 characters.',
  words: 'Texts',
  name: { en: 'Name, English', fr: 'Name, French' },
  summary: { en: 'Summary, English', fr: 'Summary, French' },
  description: { en: 'Description, English', fr: 'Description, French' },
  textError: 'Enter it in both languages, at most 5,000 characters each.',
  nameError: 'Enter it in both languages, at most 200 characters each.',
  variants: 'Variants and prices',
  rowsHint: 'Clear a row to remove it. Saving adds new empty rows.',
  variant: (row: number) => `Variant ${row}`,
  sku: 'SKU',
  skuError: 'Capital letters, digits and single hyphens; unique.',
  euros: 'Price, €',
  priceError: 'Enter an amount in euros such as 12.90.',
  attributes: 'Details',
  attribute: (row: number) => `Detail ${row}`,
  label: { en: 'Label, English', fr: 'Label, French' },
  value: { en: 'Value, English', fr: 'Value, French' },
  save: 'Save',
  createNow: 'Create the product',
  remove: 'Remove the product…',
  removeNow: (name: string) => `Remove “${name}” now`,
  done: {
    saved: 'Saved. The shop shows the change within seconds.',
    created:
      'Product created without stock. Add pictures and book the stock received.',
    removed: 'Product removed.',
    picture: 'Picture added.',
    pictures: 'Pictures updated.',
  },
  clash:
    'Someone else changed this product in the meantime. Your entries are still here; where the current value differs, it is shown beside the field. Save again to keep yours.',
  gone: 'Someone removed this product in the meantime.',
  taken: 'That URL slug or SKU belongs to another product.',
  nowSays: (text: string) => `Current value: ${text === '' ? '—' : text}`,
};

const fr: typeof en = {
  product: 'Produit',
  department: 'Rayon',
  allDepartments: 'Tous les rayons',
  maker: 'Fabricant',
  price: 'Prix',
  units: 'Unités',
  choices: 'Déclinaisons',
  find: 'Rechercher un produit',
  found: count =>
    `${count} ${plural('fr', count, { one: 'produit', other: 'produits' })}`,
  create: 'Nouveau produit',
  seeInShop: 'Voir en boutique',
  pictures: count => `Photos (${count})`,
  identity: 'Général',
  slug: 'Identifiant d’URL',
  slugHint:
    'Minuscules, chiffres et traits d’union simples\u00a0: theiere-bleue.',
  slugError:
    'Minuscules, chiffres et traits d’union simples, 80 caractères maximum.',
  departmentError: 'Choisissez un rayon.',
  makerError: 'Saisissez le fabricant, 120 caractères maximum.',
  words: 'Textes',
  name: { en: 'Nom, anglais', fr: 'Nom, français' },
  summary: { en: 'Résumé, anglais', fr: 'Résumé, français' },
  description: { en: 'Description, anglais', fr: 'Description, français' },
  textError:
    'Saisissez-le dans les deux langues, 5\u202f000 caractères maximum chacune.',
  nameError:
    'Saisissez-le dans les deux langues, 200 caractères maximum chacune.',
  variants: 'Déclinaisons et prix',
  rowsHint:
    'Videz une ligne pour la retirer. L’enregistrement ajoute de nouvelles lignes vides.',
  variant: row => `Déclinaison ${row}`,
  sku: 'Référence',
  skuError: 'Majuscules, chiffres et traits d’union simples\u202f; unique.',
  euros: 'Prix, €',
  priceError: 'Saisissez un montant en euros, par exemple 12,90.',
  attributes: 'Caractéristiques',
  attribute: row => `Caractéristique ${row}`,
  label: { en: 'Intitulé, anglais', fr: 'Intitulé, français' },
  value: { en: 'Valeur, anglais', fr: 'Valeur, français' },
  save: 'Enregistrer',
  createNow: 'Créer le produit',
  remove: 'Retirer le produit…',
  removeNow: name => `Retirer «\u00a0${name}\u00a0» maintenant`,
  done: {
    saved:
      'Enregistré. La boutique affiche la modification dans quelques secondes.',
    created:
      'Produit créé sans stock. Ajoutez des photos et enregistrez le stock reçu.',
    removed: 'Produit retiré.',
    picture: 'Photo ajoutée.',
    pictures: 'Photos mises à jour.',
  },
  clash:
    'Quelqu’un d’autre a modifié ce produit entre-temps. Votre saisie est toujours là\u202f; la valeur actuelle, si elle diffère, est indiquée à côté du champ. Enregistrez de nouveau pour garder votre version.',
  gone: 'Quelqu’un a retiré ce produit entre-temps.',
  taken:
    'Cet identifiant d’URL ou cette référence appartient à un autre produit.',
  nowSays: text => `Valeur actuelle\u00a0: ${text === '' ? '—' : text}`,
};

/** Texts of the back office's product pages. */
export const useStaffProductTexts = featureTexts({ en, fr });
