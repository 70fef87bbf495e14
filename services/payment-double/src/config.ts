import { integer, serviceConfigFields } from '@comptoir/kit/configFields';
import { z } from 'zod';

const { COMPTOIR_MODE, HOST, LOG_LEVEL, SHUTDOWN_DELAY_MS } =
  serviceConfigFields;

/** Good for one machine only: whoever reads this can forge notifications of payments that are none. */
const LOCAL_PAYMENT_SECRET = 'payments-of-a-single-local-machine';

/** Every key that the payment double reads. */
export const PaymentDoubleConfig = z.object({
  COMPTOIR_MODE,
  HOST,
  LOG_LEVEL,
  SHUTDOWN_DELAY_MS,
  PORT: integer(0, 65_535)
    .default(4010)
    .describe('the port to listen on, 0 to 65535 (default 4010)'),
  DATA_DIR: z
    .string()
    .min(1)
    .describe('the folder that the journal of payments is kept in'),
  PAYMENT_SECRET: z
    .string()
    .min(32, 'shorter than 32 characters')
    .default(LOCAL_PAYMENT_SECRET)
    .describe('at least 32 characters that sign notifications'),
  LATE_MS: integer(0, 3_600_000)
    .default(8_000)
    .describe('milliseconds after which card-late is authorized'),
  TICK_MS: integer(10, 60_000)
    .default(250)
    .describe('milliseconds between two looks at what is due'),
});
export type PaymentDoubleConfig = z.infer<typeof PaymentDoubleConfig>;
