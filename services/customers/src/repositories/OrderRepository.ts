import type { PageRequest } from '@comptoir/kit/http/keysetPage';
import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import { appendMail, type PendingMail } from '../models/MailFields.ts';
import type { OrderDocument, OrderModel } from '../models/orderModel.ts';

/** Stores the order history view in MongoDB. */
export class OrderRepository {
  readonly #model: OrderModel;

  constructor(model: OrderModel) {
    this.#model = model;
  }

  async find(id: string): Promise<OrderDocument | null> {
    return this.#model.findById(id).lean<OrderDocument>();
  }

  /**
   * Stores an order unless a newer version is stored, and enqueues a mail if
   * given, once for each key.
   */
  async store(order: OrderDocument, mail?: PendingMail): Promise<void> {
    const { _id, ...content } = order;
    const enqueued = mail && enqueue(mail);
    try {
      await this.#model.updateOne(
        { _id, version: { $lt: content.version }, ...enqueued?.filter },
        {
          $set: { ...content, ...enqueued?.set },
          ...(enqueued && { $push: enqueued.push }),
        },
        { upsert: true },
      );
    } catch (error) {
      if (duplicateKey(error) === undefined) {
        throw error;
      }
      // Either the stored version is not older or the mail is already enqueued: apply both separately.
      if (mail) {
        await this.store(order);
        await this.#addMail(_id, mail);
      }
    }
  }

  /** Overwrites an order with the one of the shopping service, unless a newer version is stored. */
  async restore(order: OrderDocument): Promise<void> {
    const { _id, ...content } = order;
    try {
      await this.#model.updateOne(
        { _id, version: { $lte: content.version } },
        { $set: content },
        { upsert: true },
      );
    } catch (error) {
      // A newer version was stored concurrently.
      if (duplicateKey(error) === undefined) {
        throw error;
      }
    }
  }

  /** Lists the ids of the orders placed before a time. */
  async idsBefore(placedAt: Date): Promise<string[]> {
    const found = await this.#model
      .find({ placedAt: { $lt: placedAt } }, { _id: 1 })
      .lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  async remove(id: string): Promise<void> {
    await this.#model.deleteOne({ _id: id });
  }

  /** Lists one page of a customer's orders. */
  async ofCustomer(
    customerId: string,
    page: PageRequest,
  ): Promise<OrderDocument[]> {
    return this.#model
      .find({ customerId, ...page.filter })
      .sort(page.sort)
      .limit(page.limit)
      .lean<OrderDocument[]>();
  }

  /** Lists all orders of a customer, newest first. */
  async allOfCustomer(customerId: string): Promise<OrderDocument[]> {
    return this.#model
      .find({ customerId })
      .sort({ placedAt: -1, _id: -1 })
      .lean<OrderDocument[]>();
  }

  async removeOf(customerId: string): Promise<void> {
    await this.#model.deleteMany({ customerId });
  }

  async #addMail(id: string, mail: PendingMail): Promise<void> {
    const { filter, set, push } = enqueue(mail);
    await this.#model.updateOne(
      { _id: id, ...filter },
      { $set: set, $push: push },
    );
  }
}

/** Returns the filter that excludes orders with this mail, and the update that enqueues it. */
function enqueue(mail: PendingMail) {
  const { push, set } = appendMail(mail);
  return {
    filter: { mailed: { $ne: mail.key } },
    push: { ...push, mailed: { $each: [mail.key], $slice: -50 } },
    set,
  };
}
