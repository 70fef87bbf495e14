import { join } from 'node:path';
import { Problem } from '@comptoir/contracts/common';
import { defineApi } from '@comptoir/kit/service/defineApi';
import { MailDoubleConfig } from './config.ts';
import { Mailbox } from './Mailbox.ts';
import { createRoutes } from './routes.ts';

/** Declares the stand-in for a mail provider, which stores every mail in a journal. */
export const mailDouble = defineApi({
  name: 'mail-double',
  config: MailDoubleConfig,
  api: {
    title: 'Comptoir mail double',
    version: '1.0.0',
    description: 'A stand-in for a mail provider; no mail leaves the machine',
    problem: Problem,
  },
  build: ({ config }) => new Mailbox(join(config.DATA_DIR, 'mails.jsonl')),
  open: mailbox => mailbox.open(),
  routes: createRoutes,
  jsonLimit: 512 * 1_024,
  close: mailbox => mailbox.close(),
});
