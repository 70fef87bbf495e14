import { PostalAddress } from '@comptoir/contracts/address';
import type { RouterContextProvider } from 'react-router';
import { enteredValues } from '../forms/readForm.ts';
import { visitContext } from '../server/visitContext.ts';

const KEPT: ReadonlySet<string> = new Set([
  ...Object.keys(PostalAddress.shape),
  'addressId',
  'payment',
  'save',
  'shippingMethod',
]);

/** Runs an action of the checkout form. If it is redirected because the session has ended, keeps what was typed, and the page shows it after signing in. */
export async function keepTyped<Result>(
  context: Readonly<RouterContextProvider>,
  form: FormData,
  action: () => Promise<Result>,
): Promise<Result> {
  const visit = context.get(visitContext);
  try {
    return await action();
  } catch (thrown) {
    if (thrown instanceof Response && !visit.signedIn) {
      const typed = Object.entries(enteredValues(form));
      const kept = typed.filter(([name]) => KEPT.has(name));
      visit.keepTyped(Object.fromEntries(kept));
    }
    throw thrown;
  }
}
