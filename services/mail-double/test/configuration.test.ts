import { fileURLToPath } from 'node:url';
import { checkConfiguration } from '@comptoir/kit-testing/checkConfiguration';
import { MailDoubleConfig } from '../src/config.ts';

checkConfiguration({
  workspace: fileURLToPath(new URL('..', import.meta.url)),
  schema: MailDoubleConfig,
  required: {
    DATA_DIR: 'mails',
  },
  requiredOutsideLocal: [],
});
