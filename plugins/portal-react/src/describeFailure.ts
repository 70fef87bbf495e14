import { ResponseError } from '@backstage/errors';
import { explainRefusal } from './explainRefusal';
import { sentence } from './sentence';

/**
 * Describes a failed request, and says what to do.
 *
 * @example
 * The portal backend returned 502: A server behind the portal did not respond. Wait a
 * minute, then try again.
 *
 * @param source - the subject of the first sentence, with a capital
 * @public
 */
export function describeFailure(source: string, error: Error): string {
  if (ResponseError.is(error)) {
    const { statusCode, cause } = error;
    // The message is missing where the backend sent none.
    const reason = cause.message || '';
    return `${source} returned ${statusCode}: ${explainRefusal(statusCode, reason)}`;
  }
  if (error.name === 'ZodError') {
    return `${source} returned a response that this page does not understand. Reload the page to get its current version.`;
  }
  const reason = error.message.trim() || 'no response';
  return `${source} is unavailable: ${sentence(reason)} Check your connection, then reload the page.`;
}
