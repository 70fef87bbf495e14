import { z } from 'zod';
import { defineEvent } from './defineEvent.ts';

/** A customer confirmed their e-mail address and can sign in. */
export const customerRegistered = defineEvent({
  type: 'customer.registered',
  version: 1,
  consumers: [],
  data: z.object({}),
});

/** An account and its personal data were deleted; only the id remains. */
export const customerDeleted = defineEvent({
  type: 'customer.deleted',
  version: 1,
  consumers: ['customers', 'shopping'],
  data: z.object({}),
});
