import { fileURLToPath } from 'node:url';
import { loadConfig } from '@comptoir/kit/config';
import { checkConfiguration } from '@comptoir/kit-testing/checkConfiguration';
import { StorefrontConfig } from './config.ts';

const required = {
  CUSTOMERS_URL: 'http://customers',
  PRODUCTS_URL: 'http://products',
  SHOPPING_URL: 'http://shopping',
  PUBLIC_URL: 'https://shop.example',
};

checkConfiguration({
  workspace: fileURLToPath(new URL('..', import.meta.url)),
  schema: StorefrontConfig,
  required,
  requiredOutsideLocal: ['PAYMENT_FORM'],
});

test('only a known payment form is accepted', () => {
  const other = { ...required, PAYMENT_FORM: 'cash' };
  expect(() => loadConfig(StorefrontConfig, other)).toThrow(/PAYMENT_FORM/);
  const chosen = { ...required, PAYMENT_FORM: 'stand-in' };
  expect(loadConfig(StorefrontConfig, chosen).PAYMENT_FORM).toBe('stand-in');
});
