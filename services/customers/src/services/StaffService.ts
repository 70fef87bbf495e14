import type {
  CustomerList,
  MaskedCustomer,
} from '@comptoir/contracts/customers';
import type { CustomerQuery } from '@comptoir/contracts/customerRequests';
import { byId, keysetPage } from '@comptoir/kit/http/keysetPage';
import type { PageCursor } from '@comptoir/kit/http/PageCursor';
import type { AuditTrail } from '@comptoir/kit/mongo/AuditTrail';
import type { CustomerDocument } from '../models/customerModel.ts';
import type { CustomerRepository } from '../repositories/CustomerRepository.ts';
import { foldName } from './foldName.ts';
import { maskEmail, maskName } from './mask.ts';

/** Lists masked accounts for staff; the audit trail records each access. */
export class StaffService {
  readonly #customers: CustomerRepository;
  readonly #audit: AuditTrail;
  readonly #cursors: PageCursor;

  constructor(options: {
    customers: CustomerRepository;
    audit: AuditTrail;
    cursors: PageCursor;
  }) {
    this.#customers = options.customers;
    this.#audit = options.audit;
    this.#cursors = options.cursors;
  }

  /** Lists masked accounts, newest first. @throws InputError when the cursor belongs to another list */
  async customers(actor: string, query: CustomerQuery): Promise<CustomerList> {
    const { q } = query;
    const words =
      q === undefined ? undefined : { whole: q, folded: foldName(q) };
    const { items, nextCursor } = await keysetPage<CustomerDocument>({
      cursors: this.#cursors,
      scope: `customers ${q ?? ''}`,
      query,
      keys: byId(-1),
      find: page => this.#customers.list(page, words),
    });
    await this.#audit.record({
      actor,
      action: q === undefined ? 'customers.listed' : 'customers.searched',
      subject: 'customers',
      before: null,
      after: { shown: items.length },
    });
    return { items: items.map(masked), nextCursor };
  }
}

function masked(customer: CustomerDocument): MaskedCustomer {
  const { _id: id, name, email, roles, locale } = customer;
  return {
    id,
    roles,
    locale,
    name: maskName(name),
    email: maskEmail(email),
    confirmed: customer.confirmedAt !== undefined,
    createdAt: customer.createdAt.toISOString(),
  };
}
