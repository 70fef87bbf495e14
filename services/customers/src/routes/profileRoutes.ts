import {
  DeletionInput,
  ProfileInput,
} from '@comptoir/contracts/customerRequests';
import { AccountExport, Profile } from '@comptoir/contracts/customers';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { noStore } from '@comptoir/kit/http/noStore';
import type { AccountService } from '../services/AccountService.ts';
import type { FarewellService } from '../services/FarewellService.ts';
import { toProfile } from '../services/toCustomer.ts';

/** One's own account. */
export function profileRoutes(
  accounts: AccountService,
  farewell: FarewellService,
): Route[] {
  const route = {
    ...bareRoute,
    tag: 'account',
    access: 'signed-in' as const,
  };
  const profile = { 200: { description: 'The account', schema: Profile } };
  return [
    defineRoute({
      ...route,
      method: 'get',
      path: '/v1/me',
      operationId: 'getProfile',
      summary: 'Reads one’s own account',
      responses: profile,
      handle: async ({ actor }) => ({
        status: 200,
        json: toProfile(await accounts.get(actor)),
        headers: noStore,
      }),
    }),
    defineRoute({
      ...route,
      method: 'patch',
      path: '/v1/me',
      operationId: 'changeProfile',
      summary: 'Changes name or language; what is left out stays',
      body: ProfileInput,
      responses: profile,
      handle: async ({ actor, body }) => ({
        status: 200,
        json: toProfile(await accounts.changeProfile(actor, body)),
        headers: noStore,
      }),
    }),
    defineRoute({
      ...route,
      method: 'get',
      path: '/v1/me/export',
      operationId: 'exportAccount',
      summary: 'Hands over everything that is kept of one’s account',
      responses: {
        200: { description: 'Everything', schema: AccountExport },
      },
      handle: async ({ actor }) => ({
        status: 200,
        json: await farewell.export(actor),
        headers: {
          ...noStore,
          'content-disposition': 'attachment; filename="comptoir-account.json"',
        },
      }),
    }),
    defineRoute({
      ...route,
      method: 'post',
      path: '/v1/me/deletion',
      operationId: 'deleteAccount',
      summary: 'Erases one’s account and everything personal in it, for good',
      body: DeletionInput,
      responses: { 204: { description: 'Gone' } },
      handle: async ({ actor, body, client }) => {
        await farewell.delete(actor, body.password, client);
        return { status: 204 };
      },
    }),
  ];
}
