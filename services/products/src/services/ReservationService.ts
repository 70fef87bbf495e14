import type {
  ReservationDocument,
  ReservedLine,
} from '../models/reservationModel.ts';
import type { ReservationRepository } from '../repositories/ReservationRepository.ts';
import { missingOf, type OrderStock, type StockBefore } from './OrderStock.ts';
import {
  expiredEvent,
  missingEvent,
  reservedEvent,
} from './reservationEvents.ts';
import { withOutbox } from '@comptoir/kit/mongo/outbox';

/** How long whoever began a step may take before the sweeper takes it over, in milliseconds. */
const STEP_MS = 30_000;
/** Reservations that one sweep looks at. */
const SWEEP_LIMIT = 500;

/** What an event of an order asks for. */
export interface OrderRequest {
  orderId: string;
  eventId: string;
  lines: readonly ReservedLine[];
}

/**
 * Holds goods for orders: all lines or none. A state is changed by one
 * conditional write that carries mark and event; the steps that follow from
 * the state can each be repeated, so whoever comes next finishes them.
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

  /** Holds an order's goods until `holdUntil`, or says what is missing. */
  async reserve(request: OrderRequest, holdUntil: Date): Promise<void> {
    const fresh = newReservation(request, holdUntil);
    const before = await this.#goods.read(fresh.lines);
    const missing = missingOf(fresh.lines, before);
    if (missing.length > 0) {
      const event = missingEvent(fresh, missing);
      const refused = { ...fresh, ...withOutbox(event) };
      if (await this.#reservations.insert({ ...refused, status: 'released' }))
        return;
    } else if (await this.#reservations.insert({ ...fresh, dueAt: soon() })) {
      return this.#hold(fresh, before);
    }
    // It was there before.
    await this.#goOn(request.orderId);
  }

  /** The goods are the customer's; nothing when they are no longer held. */
  async confirm(request: OrderRequest): Promise<void> {
    const before = await this.#goods.read(request.lines);
    const confirmed = await this.#confirm(request);
    if (confirmed) return this.#finish(confirmed, before);
    // Heard before the order itself, or before its goods were taken: they are held first.
    await this.reserve(request, new Date(Date.now() + STEP_MS));
    await this.#confirm(request);
    await this.#goOn(request.orderId);
  }

  /** Lets go of what is held, or leaves a tombstone for an order that comes later. */
  async release({ orderId, eventId }: OrderRequest): Promise<void> {
    const tombstone = newReservation(
      { orderId, eventId, lines: [] },
      new Date(),
    );
    if (await this.#reservations.insert({ ...tombstone, status: 'released' }))
      return;
    await this.#reservations.change(orderId, {
      from: { status: 'held' },
      to: { status: 'released' },
      dueAt: soon(),
      eventId,
    });
    await this.#goOn(orderId);
  }

  /** As {@link release}, and puts a confirmed order's goods back on the shelf. */
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

  /** Finishes what crashes left half done, and releases what is held too long. */
  async sweep(now: Date): Promise<void> {
    for (const due of await this.#reservations.due(now, SWEEP_LIMIT)) {
      await this.#reservations.postpone(due._id, soon());
      if (due.status === 'held' && due.holdUntil <= now)
        await this.#reservations.change(due._id, {
          from: { status: 'held' },
          to: { status: 'released' },
          dueAt: soon(),
          tell: expiredEvent(due),
        });
      await this.#goOn(due._id);
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

  /** Takes the steps that the state asks for; each can be repeated. */
  async #goOn(orderId: string): Promise<void> {
    const reservation = await this.#reservations.find(orderId);
    if (reservation?.dueAt === undefined) return;
    if (reservation.status === 'held') return this.#hold(reservation);
    await this.#finish(reservation);
  }

  /** @param before - levels from before the reservation came to its state, if read */
  async #finish(
    reservation: ReservationDocument,
    before?: StockBefore,
  ): Promise<void> {
    if (reservation.status === 'released')
      await this.#goods.putBack(reservation);
    else await this.#goods.sell(reservation, before);
    if (reservation.returned) await this.#goods.giveBack(reservation);
    const { _id: orderId, version } = reservation;
    // Nobody waits for it: until then the sweeper finds nothing to do.
    void this.#reservations.settleSoon({ orderId, version }).catch(() => {});
  }

  /** @param before - levels from before the reservation was there, if read */
  async #hold(
    reservation: ReservationDocument,
    before?: StockBefore,
  ): Promise<void> {
    if (reservation.taken) return;
    const missing = await this.#goods.take(reservation, before);
    const held = missing.length === 0;
    const changed = await this.#reservations.change(reservation._id, {
      from: { status: 'held', taken: false },
      to: held ? { taken: true } : { status: 'released' },
      dueAt: held ? reservation.holdUntil : soon(),
      tell: held
        ? reservedEvent(reservation)
        : missingEvent(reservation, missing),
    });
    // Whoever ends it from here on puts back what was taken.
    if (changed?.status === 'held') return;
    // Whether by this change or another's: what was taken in vain goes back.
    const now = changed ?? (await this.#reservations.find(reservation._id));
    if (now?.status === 'released') await this.#goOn(now._id);
  }
}

function soon(): Date {
  return new Date(Date.now() + STEP_MS);
}

function newReservation(
  { orderId, eventId, lines }: OrderRequest,
  holdUntil: Date,
): ReservationDocument {
  return {
    _id: orderId,
    version: 0,
    status: 'held',
    taken: false,
    returned: false,
    lines: oneLineEach(lines),
    holdUntil,
    inbox: [eventId],
  };
}

/** In the order of SKUs: two orders for the same goods take them in the same order. */
function oneLineEach(lines: readonly ReservedLine[]): ReservedLine[] {
  const units = new Map<string, number>();
  for (const { sku, quantity } of lines)
    units.set(sku, (units.get(sku) ?? 0) + quantity);
  return [...units]
    .map(([sku, quantity]) => ({ sku, quantity }))
    .sort((one, other) => (one.sku < other.sku ? -1 : 1));
}
