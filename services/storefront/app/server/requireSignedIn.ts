import { data, redirect, type RouterContextProvider } from 'react-router';
import type { SignedIn } from '../../src/visit/Visit.ts';
import { signInPath } from './signInPath.ts';
import { visitContext } from './visitContext.ts';

/** Returns the signed-in customer; redirects guests to the sign-in page and back to `url`. */
export function requireSignedIn(
  context: Readonly<RouterContextProvider>,
  url: URL,
): SignedIn {
  const { signedIn, uncertain } = context.get(visitContext);
  if (signedIn) {
    return signedIn;
  }
  if (uncertain !== undefined) {
    throw data(null, { status: uncertain });
  }
  throw redirect(signInPath(url.pathname + url.search));
}
