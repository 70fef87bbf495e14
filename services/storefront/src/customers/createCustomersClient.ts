import {
  AddressEntry,
  AddressList,
  OrderHistory,
  Profile,
  Session,
  Wishlist,
} from '@comptoir/contracts/customers';
import type { ServiceCaller } from '../calls/ServiceCaller.ts';
import type { CustomersClient } from './CustomersClient.ts';

/** Creates a client of the customers service. */
export function createCustomersClient(caller: ServiceCaller): CustomersClient {
  const post = (path: string, json: object) =>
    caller.send({ method: 'POST', path, json });
  const postAnonymously = (path: string, json: object) =>
    caller.send({ method: 'POST', path, json, anonymous: true });
  const address = (id: string) => `/v1/me/addresses/${encodeURIComponent(id)}`;
  const wish = (productId: string) =>
    `/v1/me/wishlist/${encodeURIComponent(productId)}`;
  return {
    signUp: input => postAnonymously('/v1/customers', input),
    confirm: token => postAnonymously('/v1/confirmations', { token }),
    signIn: json =>
      caller.ask(Session, {
        method: 'POST',
        path: '/v1/sessions',
        json,
        anonymous: true,
      }),
    endSession: refreshToken =>
      postAnonymously('/v1/sessions/end', { refreshToken }),
    requestPasswordReset: email =>
      postAnonymously('/v1/password-resets', { email }),
    completePasswordReset: input =>
      postAnonymously('/v1/password-resets/complete', input),

    profile: () => caller.ask(Profile, { path: '/v1/me' }),
    changeProfile: json =>
      caller.ask(Profile, { method: 'PATCH', path: '/v1/me', json }),
    exportAccount: signal => caller.open({ path: '/v1/me/export' }, signal),
    deleteAccount: input => post('/v1/me/deletion', input),

    addresses: async () => {
      const list = await caller.ask(AddressList, { path: '/v1/me/addresses' });
      return list.items;
    },
    addAddress: json =>
      caller.ask(AddressEntry, {
        method: 'POST',
        path: '/v1/me/addresses',
        json,
      }),
    replaceAddress: (id, json) =>
      caller.ask(AddressEntry, { method: 'PUT', path: address(id), json }),
    removeAddress: id => caller.send({ method: 'DELETE', path: address(id) }),

    wishlist: timeout =>
      caller.ask(Wishlist, {
        path: '/v1/me/wishlist',
        ...(timeout !== undefined && { timeout }),
      }),
    addWish: id => caller.send({ method: 'PUT', path: wish(id) }),
    removeWish: id => caller.send({ method: 'DELETE', path: wish(id) }),
    orders: ({ limit, cursor }) => {
      const query = new URLSearchParams({ limit: String(limit) });
      if (cursor !== undefined) {
        query.set('cursor', cursor);
      }
      return caller.ask(OrderHistory, { path: `/v1/me/orders?${query}` });
    },
  };
}
