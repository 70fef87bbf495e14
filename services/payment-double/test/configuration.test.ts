import { fileURLToPath } from 'node:url';
import { checkConfiguration } from '@comptoir/kit-testing/checkConfiguration';
import { PaymentDoubleConfig } from '../src/config.ts';

checkConfiguration({
  workspace: fileURLToPath(new URL('..', import.meta.url)),
  schema: PaymentDoubleConfig,
  required: {
    DATA_DIR: 'payments',
  },
  requiredOutsideLocal: ['PAYMENT_SECRET'],
});
