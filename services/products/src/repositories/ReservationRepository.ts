import type { BusEvent } from '@comptoir/kit/bus/busEvent';
import { inBatches } from '@comptoir/kit/inBatches';
import { takeIn } from '@comptoir/kit/mongo/inbox';
import type { OutboxHandover } from '@comptoir/kit/mongo/outboxHandover';
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

/** A reservation of which nothing is left to do, unless it changed since `version`. */
export interface Settled {
  orderId: string;
  version: number;
}

/** Milliseconds in which writes that nobody waits for are gathered. */
const GATHER_MS = 20;

/** Reservations in MongoDB; each change is one conditional write. */
export class ReservationRepository {
  readonly #model: ReservationModel;

  readonly #handover: OutboxHandover;
  /** Notes that nothing is left to do, many in one write. */
  readonly settleSoon: (settled: Settled) => Promise<void>;

  constructor(model: ReservationModel, handover: OutboxHandover) {
    this.#model = model;
    this.#handover = handover;
    this.settleSoon = inBatches(GATHER_MS, async settled => {
      await model.bulkWrite(
        settled.map(({ orderId: _id, version }) => ({
          updateMany: {
            filter: { _id, version },
            update: { $unset: { dueAt: 1 } },
          },
        })),
        { ordered: false },
      );
    });
  }

  async find(orderId: string): Promise<ReservationDocument | null> {
    return this.#model.findById(orderId).lean<ReservationDocument>();
  }

  /** Says whether it is new; one that is there stays as it is. */
  async insert(reservation: ReservationDocument): Promise<boolean> {
    const { _id, outbox = [] } = reservation;
    try {
      await this.#model.create({
        ...reservation,
        ...(outbox.length > 0 && { outboxDueAt: this.#handover.dueAt() }),
      });
      this.#give(_id, outbox);
      return true;
    } catch (error) {
      if (duplicateKey(error) === undefined) throw error;
      return false;
    }
  }

  /** @returns the reservation after it, or null when the state was another one */
  async change(
    orderId: string,
    change: ReservationChange,
  ): Promise<ReservationDocument | null> {
    const { from, to, dueAt, eventId, tell } = change;
    // The state it starts from is left: no need to look for the mark.
    const inbox = eventId === undefined ? undefined : takeIn(eventId);
    const events = tell ? [tell] : [];
    const after = await this.#model
      .findOneAndUpdate(
        { _id: orderId, ...from },
        {
          $set: {
            ...{ ...to, dueAt },
            ...(tell && { outboxDueAt: this.#handover.dueAt() }),
          },
          $inc: { version: 1 },
          $push: { ...inbox?.push, ...(tell && { outbox: tell }) },
        },
        { returnDocument: 'after' },
      )
      .lean<ReservationDocument>();
    if (after) this.#give(orderId, events);
    return after;
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

  #give(id: string, events: readonly BusEvent[]): void {
    this.#handover.give({ collection: 'reservations', id, events });
  }
}
