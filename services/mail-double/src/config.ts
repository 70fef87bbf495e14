import { processFields } from '@comptoir/kit/configFields';
import { defineConfig } from '@comptoir/kit/defineConfig';
import { z } from 'zod';

/** Every key that the mail double reads. */
export const MailDoubleConfig = defineConfig({
  ...processFields(4011),
  DATA_DIR: z.string().min(1).describe('the folder of the mail journal'),
});
export type MailDoubleConfig = z.infer<typeof MailDoubleConfig>;
