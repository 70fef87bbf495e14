import type { SignUpInput } from '@comptoir/contracts/customerRequests';
import { newId } from '@comptoir/kit/id';
import type { RateLimiter } from '@comptoir/kit/mongo/rateLimiter';
import type { Limits } from '../limits.ts';
import type { CustomerDocument } from '../models/customerModel.ts';
import { type PendingMail, withMail } from '../models/mailFields.ts';
import type { CustomerRepository } from '../repositories/CustomerRepository.ts';
import type { MailedLinks } from '../security/MailedLinks.ts';
import type { Passwords } from '../security/Passwords.ts';
import { badLink } from './badLink.ts';
import { foldName } from './foldName.ts';
import { newCustomer, registered } from './newCustomer.ts';

const HOUR = 60 * 60 * 1_000;
/** How long a link confirms, in milliseconds. */
const CONFIRM_MS = 48 * HOUR;
/** How long what nobody confirmed is kept, in milliseconds. */
const KEEP_MS = 7 * 24 * HOUR;

/** Opens accounts. Whether an address has one is told to its owner alone, by mail. */
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
   * Has a mail sent: with a link that confirms, or with the word that there is
   * an account. Both take one hash and one write.
   *
   * @throws TooManyRequestsError
   */
  async signUp(input: SignUpInput, client: string): Promise<void> {
    const { email } = input;
    await this.#limiter.take(this.#limits.signUpByClient, client);
    await this.#limiter.take(this.#limits.mailsByAccount, `sign-up ${email}`);
    const passwordHash = await this.#passwords.hash(input.password);
    const known = await this.#customers.findByEmail(email);
    const settled = known
      ? await this.#again(known, input, passwordHash)
      : await this.#customers.insert(this.#fresh(input, passwordHash));
    // Somebody else was faster with the same address, or confirmed it.
    if (!settled) await this.#tellOwner(email);
  }

  /**
   * Makes an account of what was signed up; once more is no error.
   *
   * @throws InputError when the link isn't good, or no more
   */
  async confirm(token: string, client: string): Promise<void> {
    await this.#limiter.take(this.#limits.tokenByClient, client);
    const link = this.#links.read('confirm', token);
    const customer = link && (await this.#customers.find(link.customerId));
    if (!customer) throw badLink();
    if (customer.confirmedBy === link.nonce) return;
    const event = registered(customer._id, customer.version + 1);
    if (await this.#customers.confirm(customer, link.nonce, event)) return;
    const after = await this.#customers.find(link.customerId);
    if (after?.confirmedBy !== link.nonce) throw badLink();
  }

  async #again(
    known: CustomerDocument,
    { name, locale }: SignUpInput,
    passwordHash: string,
  ): Promise<boolean> {
    if (known.confirmedAt) {
      await this.#customers.addMail(known._id, knownMail());
      return true;
    }
    const { mail, ...pending } = this.#pending();
    const content = { name, searchName: foldName(name), locale, passwordHash };
    return this.#customers.replaceUnconfirmed(
      known._id,
      { ...content, ...pending },
      mail,
    );
  }

  #fresh(
    { email, name, locale }: SignUpInput,
    passwordHash: string,
  ): CustomerDocument {
    const { mail, ...pending } = this.#pending();
    return {
      ...newCustomer({ email, name, locale, passwordHash }),
      ...pending,
      ...withMail(mail),
    };
  }

  async #tellOwner(email: string): Promise<void> {
    const known = await this.#customers.findByEmail(email);
    if (known) await this.#customers.addMail(known._id, knownMail());
  }

  #pending() {
    const nonce = this.#links.newNonce();
    const now = Date.now();
    const mail: PendingMail = { key: newId('mail'), kind: 'confirm', nonce };
    return {
      confirmation: { nonce, expiresAt: new Date(now + CONFIRM_MS) },
      unconfirmedUntil: new Date(now + KEEP_MS),
      mail,
    };
  }
}

function knownMail(): PendingMail {
  return { key: newId('mail'), kind: 'known' };
}
