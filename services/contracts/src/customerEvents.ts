import { z } from 'zod';
import { defineEvent } from './defineEvent.ts';

/** Someone has confirmed their e-mail address; from now on they can sign in. */
export const customerRegistered = defineEvent({
  type: 'customer.registered',
  version: 1,
  consumers: [],
  data: z.object({}),
});

/** An account is gone, and everything personal with it; only the id stays. */
export const customerDeleted = defineEvent({
  type: 'customer.deleted',
  version: 1,
  consumers: ['customers', 'shopping'],
  data: z.object({}),
});
