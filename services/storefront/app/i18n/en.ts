import { plural } from './plural.ts';

/** Texts of the whole shop in English. The other languages have this shape, so a missing text is a type error. */
export const en = {
  shopName: 'Comptoir',
  tagline: 'The general store',
  homeDone: {
    'signed-out':
      'You are signed out of this browser. If someone copied your session before, their copy stops working within 10 minutes. If you suspect that, set a new password.',
  },
  otherLanguage: 'Français',
  switchLanguage: 'Lire cette page en français',
  skipToContent: 'Skip to content',
  home: 'Home',
  loading: 'Loading',

  search: 'Search',
  searchLabel: 'Search the shop',
  searchPlaceholder: 'Coffee, teapot, linen…',
  suggestions: 'Suggestions',
  suggestionCount: (count: number) =>
    count === 0
      ? 'No suggestions'
      : `${count} ${plural('en', count, { one: 'suggestion', other: 'suggestions' })}, use the arrow keys`,
  kindProduct: 'Product',
  kindCategory: 'Department',

  signIn: 'Sign in',
  account: 'My account',
  backOffice: 'Back office',
  basket: 'Basket',
  basketCount: (count: number) =>
    `Basket, ${count} ${plural('en', count, { one: 'item', other: 'items' })}`,

  departments: 'Departments',
  heroTitle: 'Good things for every day',
  heroText:
    'Coffee to wake up to, a pot to make it in, a cloth for the table and seeds for the windowsill. All on one counter, chosen one by one.',
  heroAction: 'See what’s new',
  categoriesTitle: 'Along the shelves',
  newTitle: 'New in',
  newText: 'The latest arrivals, still smelling of the crate.',
  newMore: 'All new arrivals',
  smallTitle: 'Small change, big pleasure',
  smallText: (price: string) => `Lovely things for ${price} or less.`,
  smallMore: (price: string) => `Everything up to ${price}`,
  promiseTitle: 'How we keep shop',
  promises: [
    {
      title: 'One of each, the good one',
      text: 'We would rather stock one peeler that peels than twelve that might.',
    },
    {
      title: 'Makers with names',
      text: 'Each label says who made it. Most of them answer the telephone.',
    },
    {
      title: 'What is left is what you see',
      text: 'The number on the label is the number on the shelf. No false urgency.',
    },
  ],

  productCount: (count: number) =>
    `${count} ${plural('en', count, { one: 'product', other: 'products' })}`,
  filter: 'Filter',
  sort: 'Sort by',
  sortBy: {
    relevance: 'Best match',
    newest: 'Newest',
    'price-asc': 'Price, low to high',
    'price-desc': 'Price, high to low',
    name: 'Name',
  },
  category: 'Department',
  allCategories: 'All departments',
  maker: 'Maker',
  availability: 'Availability',
  inStockOnly: 'In stock only',
  price: 'Price',
  priceMin: 'Minimum price in euros',
  priceMax: 'Maximum price in euros',
  priceRange: (min: string, max: string) => `${min} to ${max} in this list`,
  priceFromTo: (min: string, max: string) => `${min} to ${max}`,
  priceAtLeast: (min: string) => `${min} or more`,
  priceAtMost: (max: string) => `Up to ${max}`,
  apply: 'Show products',
  activeFilters: 'Active filters',
  removeFilter: (name: string) => `Remove filter: ${name}`,
  clearFilters: 'Clear all',
  pages: 'Pages',
  nextPage: 'Next page',
  firstPage: 'Back to the first page',
  laterPage: 'Further results',
  nothingHere: 'Nothing on this shelf',
  nothingFits:
    'No product matches all of these filters. Remove one and try again.',

  everything: 'Everything in the shop',
  resultsFor: (query: string) => `Results for “${query}”`,
  corrected: (query: string) => `Showing results for “${query}”`,
  correctedFrom: (query: string) =>
    `We found nothing for “${query}”, so we searched for this instead.`,
  nothingFound: (query: string) => `No results for “${query}”`,
  nothingFoundHint:
    'Try a shorter word, or browse the departments below: perhaps it goes by another name here.',

  by: (maker: string) => `by ${maker}`,
  from: (price: string) => `from ${price}`,
  variantCount: (count: number) =>
    `${count} ${plural('en', count, { one: 'option', other: 'options' })}`,
  inStock: 'In stock',
  onlyLeft: (count: number) => `Only ${count} left`,
  soldOut: 'Sold out',
  chooseVariant: 'Options',
  pictures: 'Pictures',
  picture: (position: number, count: number) =>
    `Picture ${position} of ${count}`,
  noPicture: 'No picture yet',
  aboutProduct: 'Description',
  facts: 'Details',
  inShopSince: 'On our shelves since',
  reference: 'Reference',
  related: (category: string) => `More from ${category}`,
  breadcrumbs: 'You are here',
  taxNote: 'VAT included',

  notAllowedTitle: 'Staff only',
  notAllowedText:
    'Behind this door is the back office, and your account has no key to it. The shop itself is open to you.',
  notFoundTitle: 'Not on our shelves',
  notFoundText:
    'This page does not exist, or the thing it showed has been sold for good. It happens to the best teapots.',
  refusedTitle: 'That didn’t work',
  refusedText:
    'The shop can’t do what this address or form asks. Nothing was changed; go back, check what you entered and try again.',
  tooManyTitle: 'One moment, please',
  tooManyText:
    'There were too many requests from your connection. Please wait a minute, then try again.',
  unavailableTitle: 'The shelves can’t be reached',
  unavailableText:
    'Our stock room isn’t answering right now. Nothing is lost; please try again in a moment.',
  unexpectedTitle: 'Something fell off the counter',
  unexpectedText:
    'The mistake is ours, not yours, and has been reported. Please try again.',
  tryAgain: 'Try again',
  goHome: 'Go to the home page',

  about: 'About us',
  aboutTitle: 'A counter, some shelves, and opinions',
  aboutText: [
    'Comptoir is a general store of the old kind: one long counter, and behind it everything a house needs between breakfast and bedtime. Coffee and tea, things for the larder, tools for the kitchen, plates, linen, the garden, the writing desk.',
    'We buy little and we buy it carefully. If something is on the shelf, one of us uses it at home. If it breaks too early, we stop selling it.',
    'We keep the shop in two languages, because good things have at least two names.',
  ],
  legal: 'Legal notice',
  legalTitle: 'Legal notice',
  legalText: [
    'This shop is a demonstration of the Comptoir platform. The products, makers and prices in it are invented; orders cost nothing and nothing is delivered.',
    'Prices are in euros and include value added tax. The shop uses cookies only for your session and your basket, and tracks no one.',
    'The software is free, under the MIT licence.',
  ],
  footerLine: 'For the table, the kitchen and the house.',
  theShop: 'The shop',
};
