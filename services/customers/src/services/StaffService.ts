import type {
  CustomerList,
  MaskedCustomer,
} from '@comptoir/contracts/customers';
import type { CustomerQuery } from '@comptoir/contracts/customerRequests';
import { type PageCursor, pageOf } from '@comptoir/kit/http/pageCursor';
import type { AuditTrail } from '@comptoir/kit/mongo/auditTrail';
import type { CustomerDocument } from '../models/customerModel.ts';
import type { CustomerRepository } from '../repositories/CustomerRepository.ts';
import { foldName } from './foldName.ts';
import { maskEmail, maskName } from './mask.ts';

/** What staff may see of accounts; that they looked is kept. */
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

  /** Masked, newest first. @throws InputError when the cursor is of another list */
  async customers(actor: string, query: CustomerQuery): Promise<CustomerList> {
    const { limit, cursor, q } = query;
    const scope = `customers ${q ?? ''}`;
    const [before] =
      cursor === undefined ? [] : this.#cursors.read(scope, cursor);
    const found = await this.#customers.list({
      limit: limit + 1,
      before,
      words: q === undefined ? undefined : { whole: q, folded: foldName(q) },
    });
    const { items, last } = pageOf(found, limit);
    await this.#audit.record({
      actor,
      action: q === undefined ? 'customers.listed' : 'customers.searched',
      subject: 'customers',
      before: null,
      after: { shown: items.length },
    });
    return {
      items: items.map(masked),
      nextCursor: last ? this.#cursors.write(scope, [last._id]) : null,
    };
  }
}

function masked(customer: CustomerDocument): MaskedCustomer {
  const { _id: id, name, email, roles, locale } = customer;
  return {
    ...{ id, roles, locale },
    name: maskName(name),
    email: maskEmail(email),
    confirmed: customer.confirmedAt !== undefined,
    createdAt: customer.createdAt.toISOString(),
  };
}
