import type { RateLimiter } from '@comptoir/kit/mongo/RateLimiter';
import type { Limits } from '../createLimits.ts';
import type { CustomerDocument } from '../models/customerModel.ts';
import type { Passwords } from '../security/Passwords.ts';

/** Verifies passwords under rate limits, which slow down guessing. */
export class PasswordGate {
  readonly #passwords: Passwords;
  readonly #limiter: RateLimiter;
  readonly #limits: Limits;

  constructor(options: {
    passwords: Passwords;
    limiter: RateLimiter;
    limits: Limits;
  }) {
    this.#passwords = options.passwords;
    this.#limiter = options.limiter;
    this.#limits = options.limits;
  }

  /**
   * Verifies a password. Takes the same time and counts the same without an
   * account.
   *
   * @param facts - `account` is the e-mail address, also when it has no account
   * @throws TooManyRequestsError after too many wrong passwords
   */
  async check(facts: {
    account: string;
    client: string;
    customer: CustomerDocument | null;
    password: string;
  }): Promise<boolean> {
    const { account, client, customer, password } = facts;
    const { passwordByAccount, passwordByAccountAndClient } = this.#limits;
    const both = `${account} ${client}`;
    await this.#limiter.take(passwordByAccountAndClient, both);
    await this.#limiter.take(passwordByAccount, account);
    const hash = customer?.passwordHash;
    const matches = await this.#passwords.verify(hash, password);
    if (matches) {
      await this.#limiter.forgive(passwordByAccountAndClient, both);
    }
    return matches;
  }
}
