import { Session } from '@comptoir/contracts/customers';
import type { Credentials } from './accountOf.ts';
import { address } from './address.ts';
import { ask } from './ask.ts';

/** Requests an access token of a customer or of staff. */
export async function tokenOf(credentials: Credentials): Promise<string> {
  const { email, password } = credentials;
  const url = `${address('customers')}/v1/sessions`;
  const json = { email, password };
  const session = await ask(Session, url, { method: 'POST', json });
  return session.accessToken;
}
