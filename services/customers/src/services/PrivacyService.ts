import type { AccountExport } from '@comptoir/contracts/customers';
import { customerDeleted } from '@comptoir/contracts/customerEvents';
import { ConflictError, NotAllowedError } from '@comptoir/kit/errors';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import type { CustomerRepository } from '../repositories/CustomerRepository.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import type { SessionRepository } from '../repositories/SessionRepository.ts';
import type { AccountService } from './AccountService.ts';
import type { PasswordGate } from './PasswordGate.ts';
import { toAddress, toOrder, toProfile, toWishes } from './toCustomer.ts';

/** Exports all data of a customer, and erases it. */
export class PrivacyService {
  readonly #accounts: AccountService;
  readonly #customers: CustomerRepository;
  readonly #sessions: SessionRepository;
  readonly #orders: OrderRepository;
  readonly #gate: PasswordGate;

  constructor(options: {
    accounts: AccountService;
    customers: CustomerRepository;
    sessions: SessionRepository;
    orders: OrderRepository;
    gate: PasswordGate;
  }) {
    this.#accounts = options.accounts;
    this.#customers = options.customers;
    this.#sessions = options.sessions;
    this.#orders = options.orders;
    this.#gate = options.gate;
  }

  async export(id: string): Promise<AccountExport> {
    const customer = await this.#accounts.get(id);
    const sessions = await this.#sessions.ofCustomer(id);
    return {
      exportedAt: new Date().toISOString(),
      profile: toProfile(customer),
      addresses: customer.addresses.map(toAddress),
      wishlist: toWishes(customer.wishlist),
      sessions: sessions.map(({ startedAt, rotatedAt, endedAt }) => ({
        startedAt: startedAt.toISOString(),
        renewedAt: rotatedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      })),
      orders: (await this.#orders.allOfCustomer(id)).map(toOrder),
    };
  }

  /**
   * Erases the account in one write, which ends all sessions. The consumer of
   * `customer.deleted` removes the remaining data.
   *
   * @throws NotAllowedError when the password is wrong, TooManyRequestsError
   */
  async delete(id: string, password: string, client: string): Promise<void> {
    const customer = await this.#accounts.get(id);
    const account = customer.email;
    const matches = await this.#gate.check({
      account,
      client,
      customer,
      password,
    });
    if (!matches) {
      throw new NotAllowedError('The password is wrong.');
    }
    const event = newEvent({
      type: customerDeleted.type,
      version: customerDeleted.version,
      aggregateId: id,
      aggregateVersion: customer.version + 1,
      data: {},
    });
    if (await this.#customers.erase(customer, event)) {
      return;
    }
    throw new ConflictError(
      'Another request changed the account, which was not deleted; try again.',
    );
  }

  /** Removes the sessions and orders of a deleted account. */
  async removeRemains(id: string): Promise<void> {
    await Promise.all([this.#sessions.removeOf(id), this.#orders.removeOf(id)]);
  }
}
