import { ResponseError } from '@backstage/errors';
import { sentence } from '@comptoir/plugin-portal-react';

/** Returns why the portal backend refused a request, as a sentence for people. */
export function reasonOf(error: Error): string {
  return ResponseError.is(error)
    ? sentence(error.cause.message)
    : `The portal backend is unavailable: ${sentence(error.message)}`;
}
