import { InputError } from '@comptoir/kit/errors';

/** Creates the same error for an invalid, used or expired link. */
export function invalidLink(): InputError {
  const message = 'is invalid, used or expired: request a new link';
  return new InputError(`body.token ${message}`, {
    fields: [{ field: 'body.token', message }],
  });
}
