import { customerRegistered } from '@comptoir/contracts/customerEvents';
import { newId } from '@comptoir/kit/newId';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import type { CustomerDocument } from '../models/customerModel.ts';
import { foldName } from './foldName.ts';

/** Creates an unconfirmed account. */
export function newCustomer(
  content: Pick<CustomerDocument, 'email' | 'name' | 'locale' | 'passwordHash'>,
): CustomerDocument {
  return {
    _id: newId('cus'),
    version: 1,
    epoch: 1,
    ...content,
    searchName: foldName(content.name),
    roles: ['customer'],
    addresses: [],
    wishlist: [],
    createdAt: new Date(),
  };
}

/** Creates the event that reports a confirmed account; `version` is the account's version after the change. */
export function registered(aggregateId: string, version: number) {
  return newEvent({
    type: customerRegistered.type,
    version: customerRegistered.version,
    aggregateId,
    aggregateVersion: version,
    data: {},
  });
}
