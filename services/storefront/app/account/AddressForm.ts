import { AddressInput } from '@comptoir/contracts/customerRequests';
import { z } from 'zod';

/** An address as submitted by the form; an unchecked box is absent. */
export const AddressForm = AddressInput.extend({
  isDefault: z
    .literal('yes')
    .optional()
    .transform(ticked => ticked !== undefined),
});
