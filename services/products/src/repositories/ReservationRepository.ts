import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { inBatches } from '@comptoir/kit/inBatches';
import { DueQueue } from '@comptoir/kit/mongo/DueQueue';
import { recordOnce } from '@comptoir/kit/mongo/recordOnce';
import type { OutboxHandover } from '@comptoir/kit/mongo/OutboxHandover';
import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type {
  ReservationDocument,
  ReservationModel,
} from '../models/reservationModel.ts';

type State = Pick<ReservationDocument, 'status' | 'taken' | 'returned'>;

/** A change of state, applied only in the state that `from` describes. */
export interface ReservationChange {
  from: Partial<State>;
  to: Partial<State & Pick<ReservationDocument, 'heldFrom' | 'holdUntil'>>;
  dueAt: Date;
  /** The event that causes it; recorded in the same write. */
  eventId?: string;
  /** The event that it causes; stored in the same write. */
  tell?: BusEvent;
}

/** A reservation of which nothing is left to do, unless it changed since `version`. */
export interface CompletedReservation {
  orderId: string;
  version: number;
}

/** Milliseconds in which writes without a waiting caller are gathered. */
const GATHER_MS = 20;
/** Milliseconds after which a step that was begun counts as left behind. */
export const STEP_MS = 30_000;
/** Milliseconds between two looks at goods that are held. */
const LOOK_MS = 5 * 60_000;

/** Reservations in MongoDB; each change is one conditional write. */
export class ReservationRepository {
  readonly #model: ReservationModel;
  readonly #handover: OutboxHandover;
  /** Reservations with a step to finish, and held goods to look at. */
  readonly due: DueQueue<ReservationDocument>;
  /** Stores that nothing is left to do, many in one write. */
  readonly completeSoon: (completed: CompletedReservation) => Promise<void>;

  constructor(model: ReservationModel, handover: OutboxHandover) {
    this.#model = model;
    this.#handover = handover;
    const { db, collection } = model;
    this.due = new DueQueue({
      collection: db.collection<ReservationDocument>(collection.collectionName),
      fields: { dueAt: 'dueAt' },
      leaseMs: STEP_MS,
      longestDelayMs: LOOK_MS,
    });
    const { unset } = this.due.schedule();
    this.completeSoon = inBatches(GATHER_MS, async completed => {
      await model.bulkWrite(
        completed.map(({ orderId: _id, version }) => ({
          updateMany: { filter: { _id, version }, update: { $unset: unset } },
        })),
        { ordered: false },
      );
    });
  }

  async find(orderId: string): Promise<ReservationDocument | null> {
    return this.#model.findById(orderId).lean<ReservationDocument>();
  }

  /** @returns whether it is new; an existing one stays unchanged */
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
      if (duplicateKey(error) === undefined) {
        throw error;
      }
      return false;
    }
  }

  /** @returns the changed reservation, or null when it was in another state */
  async change(
    orderId: string,
    change: ReservationChange,
  ): Promise<ReservationDocument | null> {
    const { from, to, dueAt, eventId, tell } = change;
    // The change leaves the state it starts from: the filter needs no mark.
    const inbox = eventId === undefined ? undefined : recordOnce(eventId);
    const events = tell ? [tell] : [];
    const after = await this.#model
      .findOneAndUpdate(
        { _id: orderId, ...from },
        {
          $set: {
            ...to,
            dueAt,
            ...(tell && { outboxDueAt: this.#handover.dueAt() }),
          },
          $inc: { version: 1 },
          $push: { ...inbox?.push, ...(tell && { outbox: tell }) },
        },
        { returnDocument: 'after' },
      )
      .lean<ReservationDocument>();
    if (after) {
      this.#give(orderId, events);
    }
    return after;
  }

  #give(id: string, events: readonly BusEvent[]): void {
    this.#handover.handOver({ collection: 'reservations', id, events });
  }
}
