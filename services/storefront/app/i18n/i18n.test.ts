import { dictionaries } from './dictionaries.ts';
import { formatDate } from './formatDate.ts';
import { formatMoney } from './formatMoney.ts';
import { localeOfPath } from './locales.ts';
import { inLocale } from './paths.ts';

test('money is formatted in each language', () => {
  const price = { amount: 123_450, currency: 'EUR' } as const;
  expect(formatMoney(price, 'en')).toBe('€1,234.50');
  expect(formatMoney(price, 'fr')).toBe('1\u202f234,50\u00a0€');
  const whole = { amount: 1_500, currency: 'EUR' } as const;
  expect(formatMoney(whole, 'en', { short: true })).toBe('€15');
  expect(formatMoney(whole, 'en')).toBe('€15.00');
});

test('dates use the time zone of the shop', () => {
  expect(formatDate('2026-11-22T23:30:00Z', 'en')).toBe('23 November 2026');
  expect(formatDate('2026-11-22T23:30:00Z', 'fr')).toBe('23 novembre 2026');
});

test('the language of a path is its first segment, else the default', () => {
  expect(localeOfPath('/fr/search')).toBe('fr');
  expect(localeOfPath('/english')).toBe('en');
  expect(inLocale('/fr/product/fr', 'en')).toBe('/en/product/fr');
});

test('words agree with their counts', () => {
  expect(dictionaries.en.productCount(1)).toBe('1 product');
  expect(dictionaries.en.productCount(0)).toBe('0 products');
  expect(dictionaries.fr.productCount(0)).toBe('0 produit');
  expect(dictionaries.fr.productCount(2)).toBe('2 produits');
});

test('no text is empty in any language', () => {
  const texts = Object.values(dictionaries)
    .flatMap(dictionary => Object.values<unknown>(dictionary))
    .filter(text => typeof text === 'string');
  expect(texts).not.toHaveLength(0);
  expect(texts.filter(text => text.trim() === '')).toEqual([]);
});
