import { CustomerList } from '@comptoir/contracts/customers';
import type { ServiceCaller } from '../calls/ServiceCaller.ts';
import { pagePath } from './pagePath.ts';

/** What staff see of accounts: names and addresses are masked. */
export function createStaffCustomers(caller: ServiceCaller) {
  return {
    /** Newest first; `q`: an id, a whole e-mail address, or how a name begins. */
    list: (query: { q?: string | undefined; cursor?: string | undefined }) =>
      caller.ask(CustomerList, { path: pagePath('/v1/customers', query) }),
  };
}
