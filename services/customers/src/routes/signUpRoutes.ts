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
    description:
      'Identical with and without an account; only the mail contains the outcome',
    schema: Accepted,
  },
};
const checkYourEmail = {
  status: 202,
  json: { message: 'Check your email: we sent you a message.' },
  headers: noStore,
};
const done = { 204: { description: 'Done' } };

/** Routes of sign-up and password reset; all work without a session. */
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
      summary: 'Signs up an account, which its mailed link must confirm',
      body: SignUpInput,
      responses: accepted,
      handle: async ({ body, client }) => {
        await signUp.signUp(body, client);
        return checkYourEmail;
      },
    }),
    defineRoute({
      ...route,
      path: '/v1/confirmations',
      operationId: 'confirm',
      summary: 'Confirms an e-mail address with the token mailed to it',
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
      summary: 'Requests a mail with a link that sets a new password',
      body: PasswordResetInput,
      responses: accepted,
      handle: async ({ body, client }) => {
        await resets.request(body.email, client);
        return checkYourEmail;
      },
    }),
    defineRoute({
      ...route,
      path: '/v1/password-resets/complete',
      operationId: 'completePasswordReset',
      summary:
        'Sets a new password with the mailed token, and ends all sessions',
      body: NewPasswordInput,
      responses: done,
      handle: async ({ body, client }) => {
        await resets.complete(body.token, body.password, client);
        return { status: 204 };
      },
    }),
  ];
}
