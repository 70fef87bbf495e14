import type { RateLimiter } from '@comptoir/kit/mongo/RateLimiter';
import type { Limits } from '../createLimits.ts';
import type { CustomerDocument } from '../models/customerModel.ts';
import type { Passwords } from '../security/Passwords.ts';

/** Checks passwords, and slows down those who guess. */
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
   * Whether the password is right. Takes as long when there is no account, and
   * counts the same.
   *
   * @param account - what tells accounts apart for whom there may be none: the e-mail address
   * @throws TooManyRequestsError after too many wrong ones
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
    const right = await this.#passwords.verify(hash, password);
    if (right) {
      await this.#limiter.forgive(passwordByAccountAndClient, both);
    }
    return right;
  }
}
