import { AddressInput } from '@comptoir/contracts/customerRequests';
import { AddressEntry, AddressList } from '@comptoir/contracts/customers';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { noStore } from '@comptoir/kit/http/noStore';
import { z } from 'zod';
import type { AccountService } from '../services/AccountService.ts';
import { toAddress } from '../services/toCustomer.ts';

const params = z.strictObject({ id: z.string().min(1).max(100) });

/** Routes of the address book. */
export function addressRoutes(accounts: AccountService): Route[] {
  const route = {
    ...bareRoute,
    tag: 'addresses',
    access: 'signed-in' as const,
  };
  return [
    defineRoute({
      ...route,
      method: 'get',
      path: '/v1/me/addresses',
      operationId: 'listAddresses',
      summary: 'Lists the customer’s addresses',
      responses: { 200: { description: 'All addresses', schema: AddressList } },
      handle: async ({ actor }) => {
        const { addresses } = await accounts.get(actor);
        const items = addresses.map(toAddress);
        return { status: 200, json: { items }, headers: noStore };
      },
    }),
    defineRoute({
      ...route,
      method: 'post',
      path: '/v1/me/addresses',
      operationId: 'addAddress',
      summary: 'Adds an address; the first one is the default',
      body: AddressInput,
      responses: { 201: { description: 'Added', schema: AddressEntry } },
      handle: async ({ actor, body }) => {
        const address = await accounts.addAddress(actor, body);
        const location = `/v1/me/addresses/${address.id}`;
        return {
          status: 201,
          json: toAddress(address),
          headers: { ...noStore, location },
        };
      },
    }),
    defineRoute({
      ...route,
      method: 'put',
      path: '/v1/me/addresses/{id}',
      operationId: 'replaceAddress',
      summary: 'Replaces an address',
      params,
      body: AddressInput,
      responses: { 200: { description: 'Replaced', schema: AddressEntry } },
      handle: async ({ actor, params: { id }, body }) => ({
        status: 200,
        json: toAddress(await accounts.replaceAddress(actor, id, body)),
        headers: noStore,
      }),
    }),
    defineRoute({
      ...route,
      method: 'delete',
      path: '/v1/me/addresses/{id}',
      operationId: 'removeAddress',
      summary: 'Removes an address',
      params,
      responses: { 204: { description: 'Removed' } },
      handle: async ({ actor, params: { id } }) => {
        await accounts.removeAddress(actor, id);
        return { status: 204 };
      },
    }),
  ];
}
