import { Session } from '@comptoir/contracts/customers';
import type { ServiceCaller } from '../calls/ServiceCaller.ts';

/** Sessions at the customers service, for the storefront itself. */
export interface SessionsClient {
  /** Rejects with `RefusedError` (401) when the session has ended. */
  refresh(refreshToken: string, client: string): Promise<Session>;
}

/** `client`: the shopper's address, for whom the service counts. */
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
