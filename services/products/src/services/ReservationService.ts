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

/** The time for which goods are held. */
export interface Hold {
  from: Date;
  until: Date;
}

/** The part of an order's event that concerns its goods. */
export interface OrderRequest {
  orderId: string;
  eventId: string;
  lines: readonly ReservedLine[];
}

/**
 * Reserves goods for orders: all lines or none. A state is changed by one
 * conditional write that contains mark and event. The steps that follow from
 * the state can each be repeated, so the next event or sweep finishes them.
 */
export class ReservationService {
  readonly #reservations: ReservationRepository;
  readonly #goods: OrderStock;

  constructor(options: {
    reservations: ReservationRepository;
    goods: OrderStock;
  }) {
    this.#reservations = options.reservations;
    this.#goods = options.goods;
  }

  /** Holds an order's goods, or publishes what is missing. */
  async reserve(request: OrderRequest, hold: Hold): Promise<void> {
    const fresh = newReservation(request, hold);
    const before = await this.#goods.read(fresh.lines);
    const missing = missingOf(fresh.lines, before);
    if (missing.length > 0) {
      const event = missingEvent(fresh, missing);
      const refused = { ...fresh, ...withOutbox(event) };
      if (await this.#reservations.insert({ ...refused, status: 'released' })) {
        return;
      }
    } else if (await this.#reservations.insert({ ...fresh, dueAt: soon() })) {
      return this.#hold(fresh, before);
    }
    // It existed before.
    await this.#goOn(request.orderId);
  }

  /** Commits the goods to the order; does nothing when they are no longer held. */
  async confirm(request: OrderRequest): Promise<void> {
    const before = await this.#goods.read(request.lines);
    const confirmed = await this.#confirm(request);
    if (confirmed) {
      return this.#finish(confirmed, before);
    }
    // Consumed before the order itself, or before its goods were held: hold them first.
    await this.reserve(request, { from: new Date(), until: soon() });
    await this.#confirm(request);
    await this.#goOn(request.orderId);
  }

  /** Releases held goods, or leaves a tombstone for an order that comes later. */
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
      dueAt: soon(),
      eventId,
    });
    await this.#goOn(orderId);
  }

  /** As {@link release}, and returns a confirmed order's goods to stock. */
  async takeBack(request: OrderRequest): Promise<void> {
    await this.release(request);
    await this.#reservations.change(request.orderId, {
      from: { status: 'confirmed', returned: false },
      to: { returned: true },
      dueAt: soon(),
      eventId: request.eventId,
    });
    await this.#goOn(request.orderId);
  }

  /** Finishes steps that crashes left half done, and releases goods that are held too long. */
  async sweep(now: Date): Promise<void> {
    await this.#reservations.due.drain({
      concurrency: 1,
      now,
      work: async ({ item }) => {
        if (item.status === 'held') {
          await this.#checkHold(item, now);
        }
        await this.#goOn(item._id);
      },
    });
  }

  /** A hold that began in the future begins again: the clock moved back since. */
  async #checkHold(reservation: ReservationDocument, now: Date): Promise<void> {
    const { _id, taken, holdUntil, heldFrom = now } = reservation;
    const from = { status: 'held' as const, taken };
    if (heldFrom.getTime() > now.getTime() + CLOCK_SKEW_MS) {
      const length = holdUntil.getTime() - heldFrom.getTime();
      const until = new Date(now.getTime() + length);
      await this.#reservations.change(_id, {
        from,
        to: { heldFrom: now, holdUntil: until },
        dueAt: taken ? this.#reservations.due.dueBy(until, now) : soon(),
      });
    } else if (holdUntil <= now) {
      await this.#reservations.change(_id, {
        from: { status: 'held' },
        to: { status: 'released' },
        dueAt: soon(),
        tell: expiredEvent(reservation),
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
      dueAt: soon(),
      eventId,
    });
  }

  /** Takes the steps that follow from the state; each can be repeated. */
  async #goOn(orderId: string): Promise<void> {
    const reservation = await this.#reservations.find(orderId);
    if (reservation?.dueAt === undefined) {
      return;
    }
    if (reservation.status === 'held') {
      return this.#hold(reservation);
    }
    await this.#finish(reservation);
  }

  /** @param before - levels from before the reservation came to its state, if read */
  async #finish(
    reservation: ReservationDocument,
    before?: StockBefore,
  ): Promise<void> {
    if (reservation.status === 'released') {
      await this.#goods.putBack(reservation);
    } else {
      await this.#goods.sell(reservation, before);
    }
    if (reservation.returned) {
      await this.#goods.giveBack(reservation);
    }
    const { _id: orderId, version } = reservation;
    // No caller waits for it; until then a sweep finds nothing to do.
    void this.#reservations.completeSoon({ orderId, version }).catch(() => {});
  }

  /** @param before - levels from before the reservation existed, if read */
  async #hold(
    reservation: ReservationDocument,
    before?: StockBefore,
  ): Promise<void> {
    if (reservation.taken) {
      return;
    }
    const missing = await this.#goods.take(reservation, before);
    const held = missing.length === 0;
    const changed = await this.#reservations.change(reservation._id, {
      from: { status: 'held', taken: false },
      to: held ? { taken: true } : { status: 'released' },
      dueAt: held
        ? this.#reservations.due.dueBy(reservation.holdUntil)
        : soon(),
      tell: held
        ? reservedEvent(reservation)
        : missingEvent(reservation, missing),
    });
    // From here on, ending it puts the units back.
    if (changed?.status === 'held') {
      return;
    }
    // Released by this change or another one: the units go back.
    const now = changed ?? (await this.#reservations.find(reservation._id));
    if (now?.status === 'released') {
      await this.#goOn(now._id);
    }
  }
}

function soon(): Date {
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
    lines: oneLineEach(lines),
    heldFrom: hold.from,
    holdUntil: hold.until,
    inbox: [eventId],
  };
}

/** Sorted by SKU: two orders for the same goods subtract them in the same order. */
function oneLineEach(lines: readonly ReservedLine[]): ReservedLine[] {
  const units = new Map<string, number>();
  for (const { sku, quantity } of lines) {
    units.set(sku, (units.get(sku) ?? 0) + quantity);
  }
  return [...units]
    .map(([sku, quantity]) => ({ sku, quantity }))
    .sort((one, other) => (one.sku < other.sku ? -1 : 1));
}
