import type { BusEvent } from '@comptoir/kit/bus/busEvent';
import { takeIn } from '@comptoir/kit/mongo/inbox';
import { appendToOutbox } from '@comptoir/kit/mongo/outbox';
import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type {
  ReservationDocument,
  ReservationModel,
} from '../models/reservationModel.ts';

/** A change of state, made only from the state that `from` describes. */
export interface ReservationChange {
  from: Partial<Pick<ReservationDocument, 'status' | 'taken' | 'returned'>>;
  to: Partial<Pick<ReservationDocument, 'status' | 'taken' | 'returned'>>;
  dueAt: Date;
  /** The event that asks for it; marked in the same write. */
  eventId?: string;
  /** What is told of it, in the same write. */
  tell?: BusEvent;
}

/** Reservations in MongoDB; each change is one conditional write. */
export class ReservationRepository {
  readonly #model: ReservationModel;

  constructor(model: ReservationModel) {
    this.#model = model;
  }

  async find(orderId: string): Promise<ReservationDocument | null> {
    return this.#model.findById(orderId).lean<ReservationDocument>();
  }

  /** Says whether it is new; one that is there stays as it is. */
  async insert(reservation: ReservationDocument): Promise<boolean> {
    try {
      await this.#model.create(reservation);
      return true;
    } catch (error) {
      if (duplicateKey(error) === undefined) throw error;
      return false;
    }
  }

  /** Says whether it was made: false when the state was another one. */
  async change(orderId: string, change: ReservationChange): Promise<boolean> {
    const { from, to, dueAt, eventId, tell } = change;
    // The state it starts from is left: no need to look for the mark.
    const inbox = eventId === undefined ? undefined : takeIn(eventId);
    const outbox = tell && appendToOutbox(tell);
    const result = await this.#model.updateOne(
      { _id: orderId, ...from },
      {
        $set: { ...to, dueAt, ...outbox?.set },
        $inc: { version: 1 },
        $push: { ...inbox?.push, ...outbox?.push },
      },
    );
    return result.matchedCount === 1;
  }

  /** Nothing is left to do, unless it changed since `version`. */
  async settle(orderId: string, version: number): Promise<void> {
    await this.#model.updateOne(
      { _id: orderId, version },
      { $unset: { dueAt: 1 } },
    );
  }

  /** Those to look at, longest due first, at most `limit`. */
  async due(now: Date, limit: number): Promise<ReservationDocument[]> {
    return this.#model
      .find({ dueAt: { $lte: now } })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean<ReservationDocument[]>();
  }

  /** Looks again later. */
  async postpone(orderId: string, dueAt: Date): Promise<void> {
    await this.#model.updateOne(
      { _id: orderId, dueAt: { $exists: true } },
      { $set: { dueAt } },
    );
  }
}
