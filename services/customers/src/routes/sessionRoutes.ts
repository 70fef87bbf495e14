import {
  RefreshInput,
  SignInInput,
} from '@comptoir/contracts/customerRequests';
import { Session } from '@comptoir/contracts/customers';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { noStore } from '@comptoir/kit/http/noStore';
import type { SessionService } from '../services/SessionService.ts';

/** Routes that begin, renew and end sessions. */
export function sessionRoutes(sessions: SessionService): Route[] {
  const route = {
    ...bareRoute,
    method: 'post' as const,
    tag: 'identity',
    access: 'public' as const,
  };
  const session = { 200: { description: 'The session', schema: Session } };
  return [
    defineRoute({
      ...route,
      path: '/v1/sessions',
      operationId: 'signIn',
      summary: 'Begins a session',
      body: SignInInput,
      responses: session,
      handle: async ({ body, client }) => ({
        status: 200,
        json: await sessions.signIn(body, client),
        headers: noStore,
      }),
    }),
    defineRoute({
      ...route,
      path: '/v1/sessions/refresh',
      operationId: 'refreshSession',
      summary:
        'Renews a session; a token is valid once, and returns the same successor for 10 more seconds',
      body: RefreshInput,
      responses: session,
      handle: async ({ body, client }) => ({
        status: 200,
        json: await sessions.refresh(body.refreshToken, client),
        headers: noStore,
      }),
    }),
    defineRoute({
      ...route,
      path: '/v1/sessions/end',
      operationId: 'endSession',
      summary: 'Ends a session; succeeds for an ended session as well',
      body: RefreshInput,
      responses: { 204: { description: 'Done' } },
      handle: async ({ body, client }) => {
        await sessions.end(body.refreshToken, client);
        return { status: 204 };
      },
    }),
  ];
}
