import { cursorFields, serviceFields } from '@comptoir/kit/configFields';
import { defineConfig } from '@comptoir/kit/defineConfig';
import type { z } from 'zod';

/** Every key that the service reads. */
export const GiftCardsConfig = defineConfig({
  ...serviceFields('gift-cards', 0),
  ...cursorFields,
});
export type GiftCardsConfig = z.infer<typeof GiftCardsConfig>;
