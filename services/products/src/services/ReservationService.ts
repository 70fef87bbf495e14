import type {
  ReservationDocument,
  ReservedLine,
} from '../models/reservationModel.ts';
import type { ReservationRepository } from '../repositories/ReservationRepository.ts';
import type { OrderStock } from './OrderStock.ts';
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
    const { orderId } = request;
    if (!(await this.#reservations.find(orderId))) {
      const fresh = newReservation(request, holdUntil);
      const missing = await this.#goods.missing(fresh.lines);
      await this.#reservations.insert(
        missing.length > 0
          ? {
              ...fresh,
              status: 'released',
              ...withOutbox(missingEvent(fresh, missing)),
            }
          : { ...fresh, dueAt: soon() },
      );
    }
    await this.#goOn(orderId);
  }

  /** The goods are the customer's; nothing when they are no longer held. */
  async confirm(request: OrderRequest): Promise<void> {
    // Heard before the order itself: it is held first.
    await this.reserve(request, new Date(Date.now() + STEP_MS));
    await this.#reservations.change(request.orderId, {
      from: { status: 'held', taken: true },
      to: { status: 'confirmed' },
      dueAt: soon(),
      eventId: request.eventId,
    });
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

  /** Takes the steps that the state asks for; each can be repeated. */
  async #goOn(orderId: string): Promise<void> {
    const reservation = await this.#reservations.find(orderId);
    if (reservation?.dueAt === undefined) return;
    if (reservation.status === 'held') return this.#hold(reservation);
    if (reservation.status === 'released')
      await this.#goods.putBack(reservation);
    else await this.#goods.sell(reservation);
    if (reservation.returned) await this.#goods.giveBack(reservation);
    await this.#reservations.settle(orderId, reservation.version);
  }

  async #hold(reservation: ReservationDocument): Promise<void> {
    if (reservation.taken) return;
    const missing = await this.#goods.take(reservation);
    const held = missing.length === 0;
    await this.#reservations.change(reservation._id, {
      from: { status: 'held', taken: false },
      to: held ? { taken: true } : { status: 'released' },
      dueAt: held ? reservation.holdUntil : soon(),
      tell: held
        ? reservedEvent(reservation)
        : missingEvent(reservation, missing),
    });
    // Whether by this change or another's: what was taken in vain goes back.
    const now = await this.#reservations.find(reservation._id);
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
