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
import type { PrivacyService } from '../services/PrivacyService.ts';
import { toProfile } from '../services/toCustomer.ts';

/** Routes of the customer's own account. */
export function profileRoutes(
  accounts: AccountService,
  privacy: PrivacyService,
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
      summary: 'Reads the customer’s own account',
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
      summary: 'Changes name or language; omitted fields keep their values',
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
      summary: 'Exports all data stored about the customer',
      responses: {
        200: { description: 'The export', schema: AccountExport },
      },
      handle: async ({ actor }) => ({
        status: 200,
        json: await privacy.export(actor),
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
      summary: 'Permanently erases the account and its personal data',
      body: DeletionInput,
      responses: { 204: { description: 'Deleted' } },
      handle: async ({ actor, body, client }) => {
        await privacy.delete(actor, body.password, client);
        return { status: 204 };
      },
    }),
  ];
}
