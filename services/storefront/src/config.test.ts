import { loadConfig } from '@comptoir/kit/config';
import { StorefrontConfig } from './config.ts';

const COMPLETE = {
  CUSTOMERS_URL: 'http://customers',
  PRODUCTS_URL: 'http://products',
  SHOPPING_URL: 'http://shopping',
  PUBLIC_URL: 'https://shop.example',
};

test('outside local mode the payment form is chosen by name or the shop does not open', () => {
  expect(() => loadConfig(StorefrontConfig, COMPLETE)).toThrow(/PAYMENT_FORM/);
  const other = { ...COMPLETE, PAYMENT_FORM: 'cash' };
  expect(() => loadConfig(StorefrontConfig, other)).toThrow(/PAYMENT_FORM/);
  const chosen = { ...COMPLETE, PAYMENT_FORM: 'stand-in' };
  expect(loadConfig(StorefrontConfig, chosen).PAYMENT_FORM).toBe('stand-in');
});

test('in local mode it may be left out', () => {
  const local = { ...COMPLETE, COMPTOIR_MODE: 'local' };
  expect(() => loadConfig(StorefrontConfig, local)).not.toThrow();
});
