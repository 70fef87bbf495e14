import {
  ConfirmationInput,
  NewPasswordInput,
  PasswordResetInput,
  SignUpInput,
} from '@comptoir/contracts/customerRequests';
import { Accepted } from '@comptoir/contracts/customers';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { noStore } from '@comptoir/kit/http/noStore';
import type { PasswordResetService } from '../services/PasswordResetService.ts';
import type { SignUpService } from '../services/SignUpService.ts';

const accepted = {
  202: {
    description: 'The same for everyone: the mail says the rest',
    schema: Accepted,
  },
};
const readYourMail = {
  status: 202,
  json: { message: 'Look into your mail: we have written to you.' },
  headers: noStore,
};
const done = { 204: { description: 'Done' } };

/** How one gets in, and in again: all without being signed in. */
export function signUpRoutes(
  signUp: SignUpService,
  resets: PasswordResetService,
): Route[] {
  const route = {
    ...bareRoute,
    method: 'post' as const,
    tag: 'identity',
    access: 'public' as const,
  };
  return [
    defineRoute({
      ...route,
      path: '/v1/customers',
      operationId: 'signUp',
      summary: 'Opens an account, once its address is confirmed by mail',
      body: SignUpInput,
      responses: accepted,
      handle: async ({ body, client }) => {
        await signUp.signUp(body, client);
        return readYourMail;
      },
    }),
    defineRoute({
      ...route,
      path: '/v1/confirmations',
      operationId: 'confirm',
      summary: 'Confirms an address with the token that was mailed to it',
      body: ConfirmationInput,
      responses: done,
      handle: async ({ body, client }) => {
        await signUp.confirm(body.token, client);
        return { status: 204 };
      },
    }),
    defineRoute({
      ...route,
      path: '/v1/password-resets',
      operationId: 'requestPasswordReset',
      summary: 'Has a link mailed that sets a new password',
      body: PasswordResetInput,
      responses: accepted,
      handle: async ({ body, client }) => {
        await resets.request(body.email, client);
        return readYourMail;
      },
    }),
    defineRoute({
      ...route,
      path: '/v1/password-resets/complete',
      operationId: 'completePasswordReset',
      summary:
        'Sets a new password with the token that was mailed, and ends all sessions',
      body: NewPasswordInput,
      responses: done,
      handle: async ({ body, client }) => {
        await resets.complete(body.token, body.password, client);
        return { status: 204 };
      },
    }),
  ];
}
