import { fileURLToPath } from 'node:url';
import { checkConfiguration } from '@comptoir/kit-testing/checkConfiguration';
import { CustomersConfig } from '../src/config.ts';

checkConfiguration({
  workspace: fileURLToPath(new URL('..', import.meta.url)),
  schema: CustomersConfig,
  required: {
    MONGODB_URI: 'mongodb://127.0.0.1',
    AMQP_URL: 'amqp://127.0.0.1',
    MAIL_URL: 'http://mails',
    SHOP_URL: 'https://shop.example',
  },
  requiredOutsideLocal: ['IDENTITY_SECRET'],
});
