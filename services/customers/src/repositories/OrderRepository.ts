import type { PageRequest } from '@comptoir/kit/http/keysetPage';
import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import { appendMail, type PendingMail } from '../models/MailFields.ts';
import type { OrderDocument, OrderModel } from '../models/orderModel.ts';

/** The view of orders in MongoDB. */
export class OrderRepository {
  readonly #model: OrderModel;

  constructor(model: OrderModel) {
    this.#model = model;
  }

  async find(id: string): Promise<OrderDocument | null> {
    return this.#model.findById(id).lean<OrderDocument>();
  }

  /**
   * Shows an order as of its version; when a newer one is shown, that stays.
   * Has a mail sent about it, if one is given; the same key twice is one mail.
   */
  async show(order: OrderDocument, mail?: PendingMail): Promise<void> {
    const { _id, ...content } = order;
    const letter = mail && toBeSent(mail);
    try {
      await this.#model.updateOne(
        { _id, version: { $lt: content.version }, ...letter?.filter },
        {
          $set: { ...content, ...letter?.set },
          ...(letter && { $push: letter.push }),
        },
        { upsert: true },
      );
    } catch (error) {
      if (duplicateKey(error) === undefined) {
        throw error;
      }
      // It is there, and not older, or the mail was sent: each for itself.
      if (mail) {
        await this.show(order);
        await this.#addMail(_id, mail);
      }
    }
  }

  /** Shows an order as it is at its source, whatever is shown as of that version. */
  async restore(order: OrderDocument): Promise<void> {
    const { _id, ...content } = order;
    try {
      await this.#model.updateOne(
        { _id, version: { $lte: content.version } },
        { $set: content },
        { upsert: true },
      );
    } catch (error) {
      // A newer one came meanwhile.
      if (duplicateKey(error) === undefined) {
        throw error;
      }
    }
  }

  /** Ids of the orders placed before then. */
  async idsBefore(placedAt: Date): Promise<string[]> {
    const found = await this.#model
      .find({ placedAt: { $lt: placedAt } }, { _id: 1 })
      .lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  async remove(id: string): Promise<void> {
    await this.#model.deleteOne({ _id: id });
  }

  /** One page of a customer's orders. */
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

  /** All orders of a customer, newest first. */
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
    const { filter, set, push } = toBeSent(mail);
    await this.#model.updateOne(
      { _id: id, ...filter },
      { $set: set, $push: push },
    );
  }
}

/** A filter that no order passes which had this mail, and the update that has it sent. */
function toBeSent(mail: PendingMail) {
  const { push, set } = appendMail(mail);
  return {
    filter: { mailed: { $ne: mail.key } },
    push: { ...push, mailed: { $each: [mail.key], $slice: -50 } },
    set,
  };
}
