import { CLOCK_SKEW_MS } from '@comptoir/kit/mongo/DueQueue';
import { withOutbox } from '@comptoir/kit/mongo/outbox';
import type {
  ReservationDocument,
  ReservedLine,
} from '../models/reservationModel.ts';
import {
  type ReservationRepository,
  STEP_MS,
} from '../repositories/ReservationRepository.ts';
import { missingOf, type OrderStock, type StockBefore } from './OrderStock.ts';
import {
  expiredEvent,
  missingEvent,
  reservedEvent,
} from './reservationEvents.ts';

/** The period for which stock is held. */
export interface Hold {
  from: Date;
  until: Date;
}

/** The fields of an order event that reservations need. */
export interface OrderRequest {
  orderId: string;
  eventId: string;
  lines: readonly ReservedLine[];
}

/**
 * Reserves stock for orders: all lines or none. A state is changed by one
 * conditional write that stores inbox mark and event. The steps of each state are
 * idempotent, so the next event or sweep finishes them.
 */
export class ReservationService {
  readonly #reservations: ReservationRepository;
  readonly #orderStock: OrderStock;

  constructor(options: {
    reservations: ReservationRepository;
    orderStock: OrderStock;
  }) {
    this.#reservations = options.reservations;
    this.#orderStock = options.orderStock;
  }

  /** Reserves the stock of an order, or publishes the missing stock. */
  async reserve(request: OrderRequest, hold: Hold): Promise<void> {
    const fresh = newReservation(request, hold);
    const before = await this.#orderStock.read(fresh.lines);
    const missing = missingOf(fresh.lines, before);
    if (missing.length > 0) {
      const event = missingEvent(fresh, missing);
      const refused = { ...fresh, ...withOutbox(event) };
      if (await this.#reservations.insert({ ...refused, status: 'released' })) {
        return;
      }
    } else if (
      await this.#reservations.insert({ ...fresh, dueAt: stepDeadline() })
    ) {
      return this.#hold(fresh, before);
    }
    // The reservation already existed.
    await this.#resume(request.orderId);
  }

  /** Commits the reserved stock to the order; does nothing when it is no longer held. */
  async confirm(request: OrderRequest): Promise<void> {
    const before = await this.#orderStock.read(request.lines);
    const confirmed = await this.#confirm(request);
    if (confirmed) {
      return this.#finish(confirmed, before);
    }
    // Consumed before `order.placed`, or before the stock was reserved: reserve it first.
    await this.reserve(request, { from: new Date(), until: stepDeadline() });
    await this.#confirm(request);
    await this.#resume(request.orderId);
  }

  /** Releases held stock, or inserts a tombstone for an order that arrives later. */
  async release({ orderId, eventId }: OrderRequest): Promise<void> {
    const now = new Date();
    const tombstone = newReservation(
      { orderId, eventId, lines: [] },
      { from: now, until: now },
    );
    if (await this.#reservations.insert({ ...tombstone, status: 'released' })) {
      return;
    }
    await this.#reservations.change(orderId, {
      from: { status: 'held' },
      to: { status: 'released' },
      dueAt: stepDeadline(),
      eventId,
    });
    await this.#resume(orderId);
  }

  /** Releases held stock like {@link release}, and returns the sold units of a confirmed order. */
  async returnToStock(request: OrderRequest): Promise<void> {
    await this.release(request);
    await this.#reservations.change(request.orderId, {
      from: { status: 'confirmed', returned: false },
      to: { returned: true },
      dueAt: stepDeadline(),
      eventId: request.eventId,
    });
    await this.#resume(request.orderId);
  }

  /** Finishes steps interrupted by a crash, and releases expired holds. */
  async sweep(now: Date): Promise<void> {
    await this.#reservations.due.drain({
      concurrency: 1,
      now,
      work: async ({ item }) => {
        if (item.status === 'held') {
          await this.#checkHold(item, now);
        }
        await this.#resume(item._id);
      },
    });
  }

  /** Releases an expired hold; restarts one that began in the future, because the clock moved back. */
  async #checkHold(reservation: ReservationDocument, now: Date): Promise<void> {
    const { _id, taken, holdUntil, heldFrom = now } = reservation;
    const from = { status: 'held' as const, taken };
    if (heldFrom.getTime() > now.getTime() + CLOCK_SKEW_MS) {
      const length = holdUntil.getTime() - heldFrom.getTime();
      const until = new Date(now.getTime() + length);
      await this.#reservations.change(_id, {
        from,
        to: { heldFrom: now, holdUntil: until },
        dueAt: taken
          ? this.#reservations.due.dueBy(until, now)
          : stepDeadline(),
      });
    } else if (holdUntil <= now) {
      await this.#reservations.change(_id, {
        from: { status: 'held' },
        to: { status: 'released' },
        dueAt: stepDeadline(),
        publish: expiredEvent(reservation),
      });
    } else if (taken) {
      const dueAt = this.#reservations.due.dueBy(holdUntil, now);
      await this.#reservations.change(_id, { from, to: {}, dueAt });
    }
  }

  #confirm({ orderId, eventId }: OrderRequest) {
    return this.#reservations.change(orderId, {
      from: { status: 'held', taken: true },
      to: { status: 'confirmed' },
      dueAt: stepDeadline(),
      eventId,
    });
  }

  /** Runs the idempotent steps that follow from the current state. */
  async #resume(orderId: string): Promise<void> {
    const reservation = await this.#reservations.find(orderId);
    if (reservation?.dueAt === undefined) {
      return;
    }
    if (reservation.status === 'held') {
      return this.#hold(reservation);
    }
    await this.#finish(reservation);
  }

  /** @param before - levels, if read before the reservation reached its state */
  async #finish(
    reservation: ReservationDocument,
    before?: StockBefore,
  ): Promise<void> {
    if (reservation.status === 'released') {
      await this.#orderStock.release(reservation);
    } else {
      await this.#orderStock.sell(reservation, before);
    }
    if (reservation.returned) {
      await this.#orderStock.returnSold(reservation);
    }
    const { _id: orderId, version } = reservation;
    // Not awaited: until it is written, a sweep repeats idempotent steps.
    void this.#reservations.completeSoon({ orderId, version }).catch(() => {});
  }

  /** @param before - levels, if read before the reservation existed */
  async #hold(
    reservation: ReservationDocument,
    before?: StockBefore,
  ): Promise<void> {
    if (reservation.taken) {
      return;
    }
    const missing = await this.#orderStock.reserve(reservation, before);
    const held = missing.length === 0;
    const changed = await this.#reservations.change(reservation._id, {
      from: { status: 'held', taken: false },
      to: held ? { taken: true } : { status: 'released' },
      dueAt: held
        ? this.#reservations.due.dueBy(reservation.holdUntil)
        : stepDeadline(),
      publish: held
        ? reservedEvent(reservation)
        : missingEvent(reservation, missing),
    });
    // From here on, releasing the reservation returns the units.
    if (changed?.status === 'held') {
      return;
    }
    // Released by this change or another one: return the units.
    const current = changed ?? (await this.#reservations.find(reservation._id));
    if (current?.status === 'released') {
      await this.#resume(current._id);
    }
  }
}

function stepDeadline(): Date {
  return new Date(Date.now() + STEP_MS);
}

function newReservation(
  { orderId, eventId, lines }: OrderRequest,
  hold: Hold,
): ReservationDocument {
  return {
    _id: orderId,
    version: 0,
    status: 'held',
    taken: false,
    returned: false,
    lines: mergeLines(lines),
    heldFrom: hold.from,
    holdUntil: hold.until,
    inbox: [eventId],
  };
}

/** Merges lines of the same SKU and sorts by SKU, so all orders reserve in the same sequence. */
function mergeLines(lines: readonly ReservedLine[]): ReservedLine[] {
  const units = new Map<string, number>();
  for (const { sku, quantity } of lines) {
    units.set(sku, (units.get(sku) ?? 0) + quantity);
  }
  return [...units]
    .map(([sku, quantity]) => ({ sku, quantity }))
    .sort((one, other) => (one.sku < other.sku ? -1 : 1));
}
