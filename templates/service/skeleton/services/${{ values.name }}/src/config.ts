import { cursorFields, serviceFields } from '@comptoir/kit/configFields';
import { defineConfig } from '@comptoir/kit/defineConfig';
import type { z } from 'zod';

/** Every key that the service reads. */
export const ${{ values.pascal }}Config = defineConfig({
  ...serviceFields('${{ values.name }}', 0),
  ...cursorFields,
});
export type ${{ values.pascal }}Config = z.infer<typeof ${{ values.pascal }}Config>;
