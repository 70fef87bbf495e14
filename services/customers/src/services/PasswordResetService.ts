import { newId } from '@comptoir/kit/newId';
import type { RateLimiter } from '@comptoir/kit/mongo/RateLimiter';
import type { Limits } from '../createLimits.ts';
import type { CustomerRepository } from '../repositories/CustomerRepository.ts';
import type { MailedLinks } from '../security/MailedLinks.ts';
import type { Passwords } from '../security/Passwords.ts';
import { invalidLink } from './invalidLink.ts';
import { registered } from './newCustomer.ts';

/** Lifetime of a password reset link, in milliseconds. */
const RESET_MS = 60 * 60 * 1_000;

/** Resets passwords with links mailed to the address of the account. */
export class PasswordResetService {
  readonly #customers: CustomerRepository;
  readonly #passwords: Passwords;
  readonly #links: MailedLinks;
  readonly #limiter: RateLimiter;
  readonly #limits: Limits;

  constructor(options: {
    customers: CustomerRepository;
    passwords: Passwords;
    links: MailedLinks;
    limiter: RateLimiter;
    limits: Limits;
  }) {
    this.#customers = options.customers;
    this.#passwords = options.passwords;
    this.#links = options.links;
    this.#limiter = options.limiter;
    this.#limits = options.limits;
  }

  /**
   * Enqueues a mail with a reset link if the address has an account. An address
   * without one costs the same write, which matches no document.
   *
   * @throws TooManyRequestsError
   */
  async request(email: string, client: string): Promise<void> {
    await this.#limiter.take(this.#limits.resetByClient, client);
    await this.#limiter.take(this.#limits.mailsByAccount, `reset ${email}`);
    const customer = await this.#customers.findByEmail(email);
    const nonce = this.#links.newNonce();
    await this.#customers.openReset(
      customer?._id ?? 'unknown',
      { nonce, expiresAt: new Date(Date.now() + RESET_MS) },
      { key: newId('mail'), kind: 'reset', nonce },
    );
  }

  /**
   * Sets the password and ends all sessions.
   *
   * @throws InputError when the link is invalid, used or expired
   */
  async complete(
    token: string,
    password: string,
    client: string,
  ): Promise<void> {
    await this.#limiter.take(this.#limits.tokenByClient, client);
    const link = this.#links.read('reset', token);
    const customer = link && (await this.#customers.find(link.customerId));
    if (!customer || customer.reset?.nonce !== link.nonce) {
      throw invalidLink();
    }
    const passwordHash = await this.#passwords.hash(password);
    const done = await this.#customers.completeReset(customer, link.nonce, {
      passwordHash,
      mail: { key: newId('mail'), kind: 'password-changed' },
      ...(!customer.confirmedAt && {
        event: registered(customer._id, customer.version + 1),
      }),
    });
    if (!done) {
      throw invalidLink();
    }
  }
}
