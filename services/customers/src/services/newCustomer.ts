import { customerRegistered } from '@comptoir/contracts/customerEvents';
import { newId } from '@comptoir/kit/newId';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import type { CustomerDocument } from '../models/customerModel.ts';
import { foldName } from './foldName.ts';

/** An account that nobody has confirmed yet. */
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

/** Tells that an account may be used; `version` is the one after it. */
export function registered(aggregateId: string, version: number) {
  return newEvent({
    type: customerRegistered.type,
    version: customerRegistered.version,
    aggregateId,
    aggregateVersion: version,
    data: {},
  });
}
