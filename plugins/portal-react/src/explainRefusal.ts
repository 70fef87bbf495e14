import { sentence } from './sentence';

interface Explanation {
  why: string;
  remedy: string;
}

const RETRY = 'Wait a minute, then try again.';

const EXPLANATIONS: Readonly<Record<number, Explanation>> = {
  400: {
    why: 'The request is not valid.',
    remedy: 'Check what you entered, then try again.',
  },
  401: {
    why: 'You are not signed in, or your session has ended.',
    remedy: 'Reload the page and sign in.',
  },
  403: {
    why: 'You have no permission for this.',
    remedy: 'Ask the owner or an operator for it.',
  },
  404: {
    why: 'It does not exist, or was removed.',
    remedy: 'Reload the page, or search for it.',
  },
  409: {
    why: 'It has changed in the meantime.',
    remedy: 'Reload the page, then try again.',
  },
  413: {
    why: 'The request is too large.',
    remedy: 'Send less at once.',
  },
  429: { why: 'There were too many requests.', remedy: RETRY },
  502: { why: 'A server behind the portal did not respond.', remedy: RETRY },
  503: { why: 'It is not ready, or overloaded.', remedy: RETRY },
  504: { why: 'A server behind the portal responded too late.', remedy: RETRY },
};
const REFUSED: Explanation = {
  why: 'The request was refused without a reason.',
  remedy: 'Reload the page, then try again.',
};
const FAILED: Explanation = {
  why: 'The portal failed without a reason.',
  remedy:
    'Try again; if it fails again, report it to an operator with the time.',
};

/** Maximum length of a reason, characters. */
const LENGTH = 400;

/**
 * Explains a refused request in sentences: why, and what to do. The backend's own
 * reason is used if people can read it; an empty one, HTML and JSON are replaced.
 *
 * @param status - HTTP status, 400 to 599
 * @param reason - the message or body of the response
 * @public
 */
export function explainRefusal(status: number, reason = ''): string {
  const explanation =
    EXPLANATIONS[status] ?? (status >= 500 ? FAILED : REFUSED);
  const given = readable(reason);
  const why = given === '' ? explanation.why : sentence(given);
  // A reason of several clauses contains its own remedy.
  const isComplete = /[.:;] \S/.test(why);
  return isComplete ? why : `${why} ${explanation.remedy}`;
}

/** The part of a reason that people can read. */
function readable(reason: string): string {
  const text = reason
    // What ResponseError writes before a body that is not an error in JSON.
    .replace(/^Request failed with (?:status )?\d{3}[^,]*,?/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (/^[{["]|<[a-z!/?]/i.test(text) || !/\p{L}/u.test(text)) {
    return '';
  }
  return text.length > LENGTH ? `${text.slice(0, LENGTH - 1)}…` : text;
}
