import { InputError } from '@comptoir/kit/errors';

/** The same for a link that was never written, is used, or is too old. */
export function badLink(): InputError {
  const message = 'is not good, or no more: ask for a new one';
  return new InputError(`body.token ${message}`, {
    fields: [{ field: 'body.token', message }],
  });
}
