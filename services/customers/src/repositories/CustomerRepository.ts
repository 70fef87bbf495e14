import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { ConflictError } from '@comptoir/kit/errors';
import type { PageRequest } from '@comptoir/kit/http/keysetPage';
import { appendToOutbox } from '@comptoir/kit/mongo/outbox';
import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type { mongo } from 'mongoose';
import type {
  CustomerContent,
  CustomerDocument,
  CustomerModel,
  OpenLink,
  PendingSignUp,
} from '../models/customerModel.ts';
import { appendMail, type PendingMail } from '../models/MailFields.ts';

/** Attempts to apply a change despite concurrent writes to the same account. */
const MAX_ATTEMPTS = 10;

const notDeleted = { deletedAt: { $exists: false } };

/** Fields that customers may change in their own account. */
export type CustomerChange = Partial<
  Pick<
    CustomerContent,
    'name' | 'searchName' | 'locale' | 'addresses' | 'wishlist'
  >
>;

type Stored = Partial<CustomerDocument> & {
  _id: string;
  version: number;
};

/** Stores accounts in MongoDB; each write contains the events and mails that it causes. */
export class CustomerRepository {
  readonly #model: CustomerModel;
  /** Bypasses Mongoose, which would write empty fields into an erased account. */
  readonly #collection: mongo.Collection<Stored>;

  constructor(model: CustomerModel) {
    this.#model = model;
    this.#collection = model.db.collection<Stored>(model.collection.name);
  }

  async find(id: string): Promise<CustomerDocument | null> {
    return this.#model
      .findOne({ _id: id, ...notDeleted })
      .lean<CustomerDocument>();
  }

  async findByEmail(email: string): Promise<CustomerDocument | null> {
    return this.#model.findOne({ email }).lean<CustomerDocument>();
  }

  /** @returns false when the e-mail address belongs to another account */
  async insert(customer: CustomerDocument): Promise<boolean> {
    try {
      await this.#collection.insertOne(customer);
      return true;
    } catch (error) {
      if (duplicateKey(error) !== 'email') {
        throw error;
      }
      return false;
    }
  }

  /**
   * Adds a sign-up to an unconfirmed account and drops the expired ones. Earlier sign-ups and
   * their links stay as they are.
   *
   * @returns false when the account was confirmed or removed in the meantime
   */
  async addSignUp(
    id: string,
    signUp: PendingSignUp,
    options: { unconfirmedUntil: Date; mail: PendingMail },
  ): Promise<boolean> {
    const { push, set } = appendMail(options.mail);
    const added = append('signUps', signUp, {
      $gt: ['$$this.expiresAt', new Date()],
    });
    const result = await this.#collection.updateOne(
      { _id: id, ...notDeleted, confirmedAt: { $exists: false } },
      [
        {
          $set: {
            signUps: added,
            mails: append('mails', push.mails),
            unconfirmedUntil: options.unconfirmedUntil,
            ...set,
          },
        },
      ],
    );
    return result.matchedCount === 1;
  }

  async addMail(id: string, mail: PendingMail): Promise<void> {
    const { push, set } = appendMail(mail);
    await this.#model.updateOne(
      { _id: id, ...notDeleted },
      { $set: set, $push: push },
    );
  }

  /**
   * Copies the content of the link's sign-up to the account and confirms it.
   *
   * @returns false when the link expired or the account changed in the meantime
   */
  async confirm(
    customer: CustomerDocument,
    { nonce, name, searchName, locale, passwordHash }: PendingSignUp,
    event: BusEvent,
  ): Promise<boolean> {
    const { push, set } = appendToOutbox(event);
    const now = new Date();
    const result = await this.#model.updateOne(
      {
        _id: customer._id,
        version: customer.version,
        ...notDeleted,
        signUps: { $elemMatch: { nonce, expiresAt: { $gt: now } } },
      },
      {
        $set: {
          name,
          searchName,
          locale,
          passwordHash,
          confirmedAt: now,
          confirmedBy: nonce,
          ...set,
        },
        $unset: { signUps: 1, unconfirmedUntil: 1 },
        $inc: { version: 1 },
        $push: push,
      },
    );
    return result.matchedCount === 1;
  }

  /** Sets the password of a demo account and ends all sessions. */
  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.#model.updateOne(
      { _id: id, ...notDeleted },
      { $set: { passwordHash }, $inc: { version: 1, epoch: 1 } },
    );
  }

  /** Stores a link that sets a new password, and invalidates an older one. */
  async openReset(
    id: string,
    reset: OpenLink,
    mail: PendingMail,
  ): Promise<void> {
    const { push, set } = appendMail(mail);
    await this.#model.updateOne(
      { _id: id, ...notDeleted },
      { $set: { reset, ...set }, $push: push },
    );
  }

  /**
   * Sets the password, ends all sessions and confirms the address: the customer
   * has read a mail sent to it.
   *
   * @returns false when the link was no longer valid
   */
  async completeReset(
    customer: CustomerDocument,
    nonce: string,
    change: { passwordHash: string; mail: PendingMail; event?: BusEvent },
  ): Promise<boolean> {
    const { passwordHash, mail, event } = change;
    const mails = appendMail(mail);
    const outbox = event && appendToOutbox(event);
    const result = await this.#model.updateOne(
      { _id: customer._id, version: customer.version, ...validReset(nonce) },
      {
        $set: {
          passwordHash,
          confirmedAt: customer.confirmedAt ?? new Date(),
          ...mails.set,
          ...outbox?.set,
        },
        $unset: { reset: 1, signUps: 1, unconfirmedUntil: 1 },
        $inc: { version: 1, epoch: 1 },
        $push: { ...mails.push, ...outbox?.push },
      },
    );
    return result.matchedCount === 1;
  }

  /**
   * Reads the account, decides on the change and writes it; retries after a
   * concurrent write.
   *
   * @returns the changed account; null when it does not exist
   * @throws ConflictError after 10 concurrent writes
   */
  async change(
    id: string,
    decide: (customer: CustomerDocument) => CustomerChange,
  ): Promise<CustomerDocument | null> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const customer = await this.find(id);
      if (!customer) {
        return null;
      }
      const changed = await this.#model
        .findOneAndUpdate(
          { _id: id, version: customer.version, ...notDeleted },
          { $set: decide(customer), $inc: { version: 1 } },
          { returnDocument: 'after' },
        )
        .lean<CustomerDocument>();
      if (changed) {
        return changed;
      }
    }
    throw new ConflictError(
      'Other requests are changing this account; try again.',
    );
  }

  /**
   * Erases all personal data in one write. The tombstone reserves the id and
   * publishes the last event from its outbox.
   */
  async erase(customer: CustomerDocument, event: BusEvent): Promise<boolean> {
    const { _id, version, createdAt, outbox = [] } = customer;
    const result = await this.#collection.replaceOne(
      { _id, version, ...notDeleted },
      {
        version: version + 1,
        createdAt,
        deletedAt: new Date(),
        outbox: [...outbox, event],
        outboxDueAt: new Date(),
      },
    );
    return result.matchedCount === 1;
  }

  /** Lists one page of the accounts, filtered by id, e-mail address or name if `words` is given. */
  async list(
    page: PageRequest,
    words: { whole: string; folded: string } | undefined,
  ): Promise<CustomerDocument[]> {
    return this.#model
      .find({
        ...notDeleted,
        ...page.filter,
        ...(words && {
          $or: [
            { _id: words.whole },
            { email: words.whole.toLowerCase() },
            { searchName: { $regex: `^${escapeRegExp(words.folded)}` } },
          ],
        }),
      })
      .sort(page.sort)
      .limit(page.limit)
      .lean<CustomerDocument[]>();
  }
}

function validReset(nonce: string) {
  return {
    ...notDeleted,
    'reset.nonce': nonce,
    'reset.expiresAt': { $gt: new Date() },
  };
}

/** Expression: the array in `field`, filtered by `keep`, with `element` appended. */
function append(field: string, element: object, keep: unknown = true) {
  const present = { $ifNull: [`$${field}`, []] };
  return {
    $concatArrays: [
      { $filter: { input: present, cond: keep } },
      [{ $literal: element }],
    ],
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
