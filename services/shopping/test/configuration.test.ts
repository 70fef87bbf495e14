import { fileURLToPath } from 'node:url';
import { checkConfiguration } from '@comptoir/kit-testing/checkConfiguration';
import { ShoppingConfig } from '../src/config.ts';

checkConfiguration({
  workspace: fileURLToPath(new URL('..', import.meta.url)),
  schema: ShoppingConfig,
  required: {
    MONGODB_URI: 'mongodb://127.0.0.1',
    AMQP_URL: 'amqp://127.0.0.1',
    PAYMENT_URL: 'http://payments',
  },
  requiredOutsideLocal: ['CURSOR_SECRET', 'PAYMENT_SECRET'],
});
