import { CustomerList } from '@comptoir/contracts/customers';
import type { ServiceCaller } from '../calls/ServiceCaller.ts';
import { pagePath } from './pagePath.ts';

/** Accounts for staff: names and addresses are masked. */
export function createStaffCustomers(caller: ServiceCaller) {
  return {
    /** Newest first; `q`: an id, a full email address or the beginning of a name. */
    list: (query: { q?: string | undefined; cursor?: string | undefined }) =>
      caller.ask(CustomerList, { path: pagePath('/v1/customers', query) }),
  };
}
