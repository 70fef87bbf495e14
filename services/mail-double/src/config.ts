import { integer, serviceConfigFields } from '@comptoir/kit/configFields';
import { z } from 'zod';

const { COMPTOIR_MODE, HOST, LOG_LEVEL, SHUTDOWN_DELAY_MS } =
  serviceConfigFields;

/** Every key that the mail double reads. */
export const MailDoubleConfig = z.object({
  COMPTOIR_MODE,
  HOST,
  LOG_LEVEL,
  SHUTDOWN_DELAY_MS,
  PORT: integer(0, 65_535)
    .default(4011)
    .describe('the port to listen on, 0 to 65535 (default 4011)'),
  DATA_DIR: z
    .string()
    .min(1)
    .describe('the folder that the journal of mails is kept in'),
});
export type MailDoubleConfig = z.infer<typeof MailDoubleConfig>;
