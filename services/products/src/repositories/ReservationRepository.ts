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
  /** The event that causes the change; recorded in the inbox in the same write. */
  eventId?: string;
  /** The event to publish; stored in the outbox in the same write. */
  publish?: BusEvent;
}

/** A reservation without steps left, unless it changed after `version`. */
export interface CompletedReservation {
  orderId: string;
  version: number;
}

/** Milliseconds during which writes without a waiting caller are batched. */
const GATHER_MS = 20;
/** Milliseconds after which a started step counts as abandoned. */
export const STEP_MS = 30_000;
/** Longest time between two checks of a hold, in milliseconds. */
const CHECK_MS = 5 * 60_000;

/** Reservations in MongoDB; each change is one conditional write. */
export class ReservationRepository {
  readonly #model: ReservationModel;
  readonly #handover: OutboxHandover;
  /** Reservations with a step to finish or a hold to check. */
  readonly due: DueQueue<ReservationDocument>;
  /** Removes completed reservations from the due queue, many in one write. */
  readonly completeSoon: (completed: CompletedReservation) => Promise<void>;

  constructor(model: ReservationModel, handover: OutboxHandover) {
    this.#model = model;
    this.#handover = handover;
    const { db, collection } = model;
    this.due = new DueQueue({
      collection: db.collection<ReservationDocument>(collection.collectionName),
      fields: { dueAt: 'dueAt' },
      leaseMs: STEP_MS,
      longestDelayMs: CHECK_MS,
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

  /** @returns whether it was inserted; an existing reservation stays unchanged */
  async insert(reservation: ReservationDocument): Promise<boolean> {
    const { _id, outbox = [] } = reservation;
    try {
      await this.#model.create({
        ...reservation,
        ...(outbox.length > 0 && { outboxDueAt: this.#handover.dueAt() }),
      });
      this.#handOver(_id, outbox);
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
    const { from, to, dueAt, eventId, publish } = change;
    // The change leaves the `from` state, so the filter need not check the inbox.
    const inbox = eventId === undefined ? undefined : recordOnce(eventId);
    const events = publish ? [publish] : [];
    const after = await this.#model
      .findOneAndUpdate(
        { _id: orderId, ...from },
        {
          $set: {
            ...to,
            dueAt,
            ...(publish && { outboxDueAt: this.#handover.dueAt() }),
          },
          $inc: { version: 1 },
          $push: { ...inbox?.push, ...(publish && { outbox: publish }) },
        },
        { returnDocument: 'after' },
      )
      .lean<ReservationDocument>();
    if (after) {
      this.#handOver(orderId, events);
    }
    return after;
  }

  #handOver(id: string, events: readonly BusEvent[]): void {
    this.#handover.handOver({ collection: 'reservations', id, events });
  }
}
