import { AddressInput } from '@comptoir/contracts/customerRequests';
import { z } from 'zod';

/** An address as the form sends it, where a box is ticked or absent. */
export const AddressForm = AddressInput.extend({
  isDefault: z
    .literal('yes')
    .optional()
    .transform(ticked => ticked !== undefined),
});
