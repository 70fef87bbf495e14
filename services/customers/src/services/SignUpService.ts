import type { SignUpInput } from '@comptoir/contracts/customerRequests';
import { newId } from '@comptoir/kit/newId';
import type { RateLimiter } from '@comptoir/kit/mongo/RateLimiter';
import type { Limits } from '../createLimits.ts';
import type {
  CustomerDocument,
  PendingSignUp,
} from '../models/customerModel.ts';
import { type PendingMail, withMail } from '../models/MailFields.ts';
import type { CustomerRepository } from '../repositories/CustomerRepository.ts';
import type { MailedLinks } from '../security/MailedLinks.ts';
import type { Passwords } from '../security/Passwords.ts';
import { invalidLink } from './invalidLink.ts';
import { foldName } from './foldName.ts';
import { newCustomer, registered } from './newCustomer.ts';

/** One file: sign-up and confirmation share the rules of a pending sign-up. */
const HOUR = 60 * 60 * 1_000;
/** Lifetime of a confirmation link, in milliseconds. */
const CONFIRM_MS = 48 * HOUR;
/** Lifetime of an account that is never confirmed, in milliseconds. */
const KEEP_MS = 7 * 24 * HOUR;

/**
 * Opens accounts. Only the owner of an address learns, by mail, whether it has an account.
 * Each sign-up keeps its own password and name until its own link is opened: a stranger who
 * signs up the same address can change neither the account nor another sign-up's link.
 */
export class SignUpService {
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
   * Enqueues a mail: the confirmation link, or the notice that the address has an account.
   * Both cost one hash and one write, so that the response time reveals nothing.
   *
   * @throws TooManyRequestsError
   */
  async signUp(input: SignUpInput, client: string): Promise<void> {
    const { email } = input;
    await this.#limiter.take(this.#limits.signUpByClient, client);
    await this.#limiter.take(this.#limits.mailsByAccount, `sign-up ${email}`);
    const passwordHash = await this.#passwords.hash(input.password);
    const known = await this.#customers.findByEmail(email);
    const stored = known
      ? await this.#addTo(known, input, passwordHash)
      : await this.#customers.insert(this.#create(input, passwordHash));
    if (!stored) {
      await this.#retryAfterRace(input, passwordHash);
    }
  }

  /**
   * Copies the content of the link's sign-up to the account and confirms it. Succeeds
   * again for the link that confirmed the account.
   *
   * @throws InputError when the link is unknown, expired or superseded by another confirmation
   */
  async confirm(token: string, client: string): Promise<void> {
    await this.#limiter.take(this.#limits.tokenByClient, client);
    const link = this.#links.read('confirm', token);
    const customer = link && (await this.#customers.find(link.customerId));
    if (!customer) {
      throw invalidLink();
    }
    if (customer.confirmedBy === link.nonce) {
      return;
    }
    const signUp = customer.signUps?.find(({ nonce }) => nonce === link.nonce);
    if (!signUp) {
      throw invalidLink();
    }
    const event = registered(customer._id, customer.version + 1);
    if (await this.#customers.confirm(customer, signUp, event)) {
      return;
    }
    const after = await this.#customers.find(link.customerId);
    if (after?.confirmedBy !== link.nonce) {
      throw invalidLink();
    }
  }

  /** @returns false when the account was confirmed or removed in the meantime */
  async #addTo(
    known: CustomerDocument,
    input: SignUpInput,
    passwordHash: string,
  ): Promise<boolean> {
    if (known.confirmedAt) {
      await this.#customers.addMail(known._id, knownMail());
      return true;
    }
    const { signUp, ...options } = this.#pending(input, passwordHash);
    return this.#customers.addSignUp(known._id, signUp, options);
  }

  #create(input: SignUpInput, passwordHash: string): CustomerDocument {
    const { signUp, unconfirmedUntil, mail } = this.#pending(
      input,
      passwordHash,
    );
    return {
      ...newCustomer({
        email: input.email,
        name: input.name,
        locale: input.locale,
        passwordHash,
      }),
      signUps: [signUp],
      unconfirmedUntil,
      ...withMail(mail),
    };
  }

  /** Retries after a concurrent sign-up or confirmation of the same address. */
  async #retryAfterRace(
    input: SignUpInput,
    passwordHash: string,
  ): Promise<void> {
    const known = await this.#customers.findByEmail(input.email);
    if (known) {
      await this.#addTo(known, input, passwordHash);
    }
  }

  #pending({ name, locale }: SignUpInput, passwordHash: string) {
    const nonce = this.#links.newNonce();
    const now = Date.now();
    const signUp: PendingSignUp = {
      nonce,
      expiresAt: new Date(now + CONFIRM_MS),
      name,
      searchName: foldName(name),
      locale,
      passwordHash,
    };
    const mail: PendingMail = { key: newId('mail'), kind: 'confirm', nonce };
    return { signUp, unconfirmedUntil: new Date(now + KEEP_MS), mail };
  }
}

function knownMail(): PendingMail {
  return { key: newId('mail'), kind: 'known' };
}
