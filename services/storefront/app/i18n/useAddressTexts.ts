import { featureTexts } from './featureTexts.ts';

const en = {
  name: 'Full name',
  nameError: 'Enter a name of at most 120 characters.',
  street: 'Street and number',
  streetError: 'Enter a street and number of at most 200 characters.',
  extra: 'Floor, apartment, company',
  extraError: 'Enter at most 200 characters.',
  optional: 'Optional',
  postalCode: 'Postal code',
  postalCodeError: 'Enter a postal code of at most 20 characters.',
  city: 'City',
  cityError: 'Enter a city of at most 120 characters.',
  country: 'Country',
  countryError: 'Choose a country.',
  phone: 'Phone number',
  phoneHint: 'Optional, for the carrier',
  phoneError: 'Enter a phone number such as +33 1 23 45 67 89.',
  countries: {
    FR: 'France',
    MC: 'Monaco',
    AT: 'Austria',
    BE: 'Belgium',
    DE: 'Germany',
    ES: 'Spain',
    IE: 'Ireland',
    IT: 'Italy',
    LU: 'Luxembourg',
    NL: 'Netherlands',
    PT: 'Portugal',
  },
};

const fr: typeof en = {
  name: 'Nom complet',
  nameError: 'Saisissez un nom de 120 caractères maximum.',
  street: 'Numéro et rue',
  streetError: 'Saisissez le numéro et la rue, 200 caractères maximum.',
  extra: 'Étage, appartement, société',
  extraError: '200 caractères maximum.',
  optional: 'Facultatif',
  postalCode: 'Code postal',
  postalCodeError: 'Saisissez le code postal, 20 caractères maximum.',
  city: 'Ville',
  cityError: 'Saisissez la ville, 120 caractères maximum.',
  country: 'Pays',
  countryError: 'Choisissez un pays.',
  phone: 'Téléphone',
  phoneHint: 'Facultatif, pour le transporteur',
  phoneError:
    'Saisissez un numéro de téléphone, par exemple +33 1 23 45 67 89.',
  countries: {
    FR: 'France',
    MC: 'Monaco',
    DE: 'Allemagne',
    AT: 'Autriche',
    BE: 'Belgique',
    ES: 'Espagne',
    IE: 'Irlande',
    IT: 'Italie',
    LU: 'Luxembourg',
    NL: 'Pays-Bas',
    PT: 'Portugal',
  },
};

/** Texts of postal addresses; `countries` are those the shop ships to. */
export const useAddressTexts = featureTexts({ en, fr });
