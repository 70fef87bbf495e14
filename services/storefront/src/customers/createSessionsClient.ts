import { Session } from '@comptoir/contracts/customers';
import type { ServiceCaller } from '../calls/ServiceCaller.ts';

/** Sessions of the customers service, called by the storefront itself. */
export interface SessionsClient {
  /** Rejects with `RefusedError` (401) if the session has ended. */
  refresh(refreshToken: string, client: string): Promise<Session>;
}

/** `client`: IP address of the shopper, for rate limits. */
export function createSessionsClient(caller: ServiceCaller): SessionsClient {
  return {
    refresh: (refreshToken, client) =>
      caller.ask(Session, {
        method: 'POST',
        path: '/v1/sessions/refresh',
        json: { refreshToken },
        headers: { 'x-forwarded-for': client },
      }),
  };
}
