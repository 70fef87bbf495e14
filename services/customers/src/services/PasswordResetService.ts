import { newId } from '@comptoir/kit/newId';
import type { RateLimiter } from '@comptoir/kit/mongo/RateLimiter';
import type { Limits } from '../createLimits.ts';
import type { CustomerRepository } from '../repositories/CustomerRepository.ts';
import type { MailedLinks } from '../security/MailedLinks.ts';
import type { Passwords } from '../security/Passwords.ts';
import { badLink } from './badLink.ts';
import { registered } from './newCustomer.ts';

/** How long a link sets a new password, in milliseconds. */
const RESET_MS = 60 * 60 * 1_000;

/** Lets those who can read the mail of an address choose a new password. */
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
   * Has a link mailed, if the address has an account. An address without one
   * costs the same write, to an account that isn't there.
   *
   * @throws TooManyRequestsError
   */
  async request(email: string, client: string): Promise<void> {
    await this.#limiter.take(this.#limits.resetByClient, client);
    await this.#limiter.take(this.#limits.mailsByAccount, `reset ${email}`);
    const customer = await this.#customers.findByEmail(email);
    const nonce = this.#links.newNonce();
    await this.#customers.openReset(
      customer?._id ?? 'nobody',
      { nonce, expiresAt: new Date(Date.now() + RESET_MS) },
      { key: newId('mail'), kind: 'reset', nonce },
    );
  }

  /**
   * Sets the password and ends all sessions.
   *
   * @throws InputError when the link isn't good, or no more
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
      throw badLink();
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
      throw badLink();
    }
  }
}
