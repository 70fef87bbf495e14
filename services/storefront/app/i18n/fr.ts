import type { Dictionary } from './Dictionary.ts';
import { plural } from './plural.ts';

/** Texts of the whole shop in French. */
export const fr: Dictionary = {
  shopName: 'Comptoir',
  tagline: 'Le bazar du quotidien',
  homeDone: {
    'signed-out':
      'Vous êtes déconnecté de ce navigateur. Si quelqu’un a copié votre session auparavant, sa copie cesse de fonctionner dans les 10 minutes. En cas de doute, choisissez un nouveau mot de passe.',
  },
  otherLanguage: 'English',
  switchLanguage: 'Read this page in English',
  skipToContent: 'Aller au contenu',
  home: 'Accueil',
  loading: 'Chargement',

  search: 'Rechercher',
  searchLabel: 'Rechercher dans la boutique',
  searchPlaceholder: 'Café, théière, lin…',
  suggestions: 'Suggestions',
  suggestionCount: count =>
    count === 0
      ? 'Aucune suggestion'
      : `${count} ${plural('fr', count, { one: 'suggestion', other: 'suggestions' })}, utilisez les flèches du clavier`,
  kindProduct: 'Produit',
  kindCategory: 'Rayon',

  signIn: 'Se connecter',
  account: 'Mon compte',
  backOffice: 'Arrière-boutique',
  basket: 'Panier',
  basketCount: (count: number) =>
    `Panier, ${count} ${plural('fr', count, { one: 'article', other: 'articles' })}`,

  departments: 'Rayons',
  heroTitle: 'De bonnes choses pour tous les jours',
  heroText:
    'Un café pour se réveiller, la cafetière qui va avec, une nappe pour la table et des graines pour le rebord de la fenêtre. Tout sur un même comptoir, choisi pièce par pièce.',
  heroAction: 'Voir les nouveautés',
  categoriesTitle: 'De rayon en rayon',
  newTitle: 'À peine déballé',
  newText: 'Les derniers arrivages, tout juste sortis de leur caisse.',
  newMore: 'Toutes les nouveautés',
  smallTitle: 'Petite monnaie, grand plaisir',
  smallText: price => `De jolies choses à ${price} ou moins.`,
  smallMore: price => `Tout jusqu’à ${price}`,
  promiseTitle: 'Notre façon de tenir boutique',
  promises: [
    {
      title: 'Un seul, mais le bon',
      text: 'Plutôt un économe qui épluche que douze qui essaient.',
    },
    {
      title: 'Des artisans qui ont un nom',
      text: 'Chaque étiquette dit qui l’a fait. La plupart répondent au téléphone.',
    },
    {
      title: 'Ce qui reste est ce que vous voyez',
      text: 'Le nombre sur l’étiquette est celui de l’étagère. Pas de fausse urgence.',
    },
  ],

  productCount: count =>
    `${count} ${plural('fr', count, { one: 'produit', other: 'produits' })}`,
  filter: 'Filtrer',
  sort: 'Trier par',
  sortBy: {
    relevance: 'Pertinence',
    newest: 'Nouveautés',
    'price-asc': 'Prix croissant',
    'price-desc': 'Prix décroissant',
    name: 'Nom',
  },
  category: 'Rayon',
  allCategories: 'Tous les rayons',
  maker: 'Fabricant',
  availability: 'Disponibilité',
  inStockOnly: 'En stock uniquement',
  price: 'Prix',
  priceMin: 'Prix minimum en euros',
  priceMax: 'Prix maximum en euros',
  priceRange: (min, max) => `De ${min} à ${max} dans cette liste`,
  priceFromTo: (min, max) => `De ${min} à ${max}`,
  priceAtLeast: min => `${min} ou plus`,
  priceAtMost: max => `Jusqu’à ${max}`,
  apply: 'Afficher les produits',
  activeFilters: 'Filtres actifs',
  removeFilter: name => `Retirer le filtre\u00a0: ${name}`,
  clearFilters: 'Tout effacer',
  pages: 'Pages',
  nextPage: 'Page suivante',
  firstPage: 'Retour à la première page',
  laterPage: 'Suite des résultats',
  nothingHere: 'Rien sur cette étagère',
  nothingFits:
    'Aucun produit ne correspond à tous ces filtres. Retirez-en un et réessayez.',

  everything: 'Toute la boutique',
  resultsFor: query => `Résultats pour «\u00a0${query}\u00a0»`,
  corrected: query => `Résultats pour «\u00a0${query}\u00a0»`,
  correctedFrom: query =>
    `Nous n’avons rien trouvé pour «\u00a0${query}\u00a0», nous avons donc cherché ceci.`,
  nothingFound: query => `Aucun résultat pour «\u00a0${query}\u00a0»`,
  nothingFoundHint:
    'Essayez un mot plus court, ou parcourez les rayons ci-dessous\u00a0: il porte peut-être un autre nom ici.',

  by: maker => `par ${maker}`,
  from: price => `dès ${price}`,
  variantCount: count =>
    `${count} ${plural('fr', count, { one: 'option', other: 'options' })}`,
  inStock: 'En stock',
  onlyLeft: count => `Plus que ${count} en stock`,
  soldOut: 'Épuisé',
  chooseVariant: 'Options',
  pictures: 'Images',
  picture: (position, count) => `Image ${position} sur ${count}`,
  noPicture: 'Pas encore d’image',
  aboutProduct: 'Description',
  facts: 'Caractéristiques',
  inShopSince: 'Dans nos rayons depuis le',
  reference: 'Référence',
  related: category => `Aussi au rayon ${category}`,
  breadcrumbs: 'Vous êtes ici',
  taxNote: 'TVA comprise',

  notAllowedTitle: 'Réservé au personnel',
  notAllowedText:
    'Derrière cette porte, c’est l’arrière-boutique, et votre compte n’en a pas la clef. La boutique, elle, vous est ouverte.',
  notFoundTitle: 'Introuvable dans nos rayons',
  notFoundText:
    'Cette page n’existe pas, ou ce qu’elle montrait est parti pour de bon. Cela arrive aux meilleures théières.',
  refusedTitle: 'Cela n’a pas marché',
  refusedText:
    'La boutique ne peut pas faire ce que demande cette adresse ou ce formulaire. Rien n’a changé\u202f; revenez en arrière, vérifiez votre saisie et réessayez.',
  tooManyTitle: 'Un instant, s’il vous plaît',
  tooManyText:
    'Votre connexion a envoyé trop de demandes. Patientez une minute, puis réessayez.',
  unavailableTitle: 'Les rayons sont injoignables',
  unavailableText:
    'Notre réserve ne répond pas pour le moment. Rien n’est perdu\u202f; réessayez dans un instant.',
  unexpectedTitle: 'Quelque chose est tombé du comptoir',
  unexpectedText:
    'L’erreur vient de nous, pas de vous, et elle nous a été signalée. Réessayez.',
  tryAgain: 'Réessayer',
  goHome: 'Aller à l’accueil',

  about: 'Qui sommes-nous',
  aboutTitle: 'Un comptoir, des étagères et des avis',
  aboutText: [
    'Comptoir est un bazar à l’ancienne\u00a0: un long comptoir et, derrière, tout ce qu’il faut à une maison entre le petit déjeuner et le coucher. Le café et le thé, l’épicerie, les ustensiles, la vaisselle, le linge, le jardin, le bureau.',
    'Nous achetons peu, et avec soin. Si un objet est en rayon, l’un de nous s’en sert chez lui. S’il casse trop tôt, nous cessons de le vendre.',
    'La boutique se tient en deux langues, car les bonnes choses ont au moins deux noms.',
  ],
  legal: 'Mentions légales',
  legalTitle: 'Mentions légales',
  legalText: [
    'Cette boutique est une démonstration de la plateforme Comptoir. Les produits, les fabricants et les prix sont inventés\u202f; les commandes ne coûtent rien et rien n’est livré.',
    'Les prix sont en euros, TVA comprise. La boutique n’utilise de cookies que pour votre session et votre panier, et ne piste personne.',
    'Le logiciel est libre, sous licence MIT.',
  ],
  footerLine: 'Pour la table, la cuisine et la maison.',
  theShop: 'La boutique',
};
