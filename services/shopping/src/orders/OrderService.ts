import type { Order } from '@comptoir/contracts/orders';
import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '@comptoir/kit/errors';
import type { AuditNotes } from '@comptoir/kit/mongo/AuditNotes';
import type { AuditFacts } from '@comptoir/kit/mongo/AuditTrail';
import type { OrderDocument } from '../models/orderModel.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import type { OrderChange } from './OrderChange.ts';
import { isCancellable, steps } from './orderSteps.ts';

/** Attempts at a step under concurrent changes of the order. */
const TRIES = 50;

/** The authenticated caller. */
export interface Caller {
  actor: string;
  roles: readonly string[];
}

/** Performs payment tasks. */
export interface TaskWorker {
  /** Whether another task can start at once. */
  hasRoom(): boolean;
  /** Performs the task of an order that is claimed for this worker. */
  perform(order: OrderDocument): void;
  /** Polls for unclaimed tasks. */
  wake(): void;
}

/** Applies the steps of orders, each in one write. */
export class OrderService {
  readonly #orders: OrderRepository;
  readonly #audits: AuditNotes;
  #worker: TaskWorker | undefined;

  constructor(options: { orders: OrderRepository; audits: AuditNotes }) {
    this.#orders = options.orders;
    this.#audits = options.audits;
  }

  /** Assigns tasks to this worker from now on. */
  useWorker(worker: TaskWorker): void {
    this.#worker = worker;
  }

  /** @throws NotFoundError, also for another customer's order */
  async get(id: string, { actor, roles }: Caller): Promise<OrderDocument> {
    const order = await this.#orders.find(id);
    if (order?.customerId === actor || (order && roles.includes('staff'))) {
      return order;
    }
    throw new NotFoundError(`Order ${id} does not exist.`);
  }

  /**
   * Applies a step to an order, unless `decide` returns null.
   *
   * @param from - id of the order, or the order as read before; read again if it
   *   has changed since
   * @returns the changed order, or undefined when no step was applied
   */
  async apply(
    from: string | OrderDocument,
    decide: (order: OrderDocument) => OrderChange | null,
    auditOf?: (order: OrderDocument, change: OrderChange) => AuditFacts,
  ): Promise<OrderDocument | undefined> {
    const id = typeof from === 'string' ? from : from._id;
    let known = typeof from === 'string' ? undefined : from;
    for (let tries = 0; tries < TRIES; tries++) {
      const order: OrderDocument | null =
        known ?? (await this.#orders.find(id));
      known = undefined;
      const change = order && decide(order);
      if (!order || !change) {
        return undefined;
      }
      const audit = auditOf?.(order, change);
      const claim = this.#worker?.hasRoom() ?? false;
      const after = await this.#orders.apply(order, change, { audit, claim });
      if (!after) {
        continue;
      }
      if (after.task !== null) {
        this.#assign(after);
      }
      if (audit) {
        await this.#audits.finish(id, after.audits);
      }
      return after;
    }
    throw new ServiceUnavailableError(
      `The order ${id} is being changed by too many requests: try again.`,
    );
  }

  /** Cancels an order, for its customer or for staff. */
  async cancel(
    id: string,
    caller: Caller,
    note: string | null,
  ): Promise<OrderDocument> {
    const order = await this.get(id, caller);
    if (order.status === 'cancelled') {
      return order;
    }
    const own = order.customerId === caller.actor;
    const reason = own ? 'customer' : 'staff';
    const decide = (now: OrderDocument) => steps.cancel(now, reason);
    const after = own
      ? await this.apply(id, decide)
      : await this.#applyAudited(id, caller, 'order.cancelled', note, decide);
    return after ?? this.#refuse(id, 'cancelled', isCancellable);
  }

  async ship(
    id: string,
    caller: Caller,
    shipment: NonNullable<Order['shipment']>,
  ): Promise<OrderDocument> {
    const decide = (order: OrderDocument) => steps.ship(order, shipment);
    const action = 'order.shipped';
    const after = await this.#applyAudited(id, caller, action, null, decide);
    const same = ({ shipment: known }: OrderDocument) =>
      known?.carrier === shipment.carrier &&
      known.trackingCode === shipment.trackingCode;
    return after ?? this.#refuse(id, 'shipped', same);
  }

  async deliver(
    id: string,
    caller: Caller,
    note: string | null,
  ): Promise<OrderDocument> {
    const decide = steps.deliver;
    const action = 'order.delivered';
    const after = await this.#applyAudited(id, caller, action, note, decide);
    return after ?? this.#refuse(id, 'delivered', () => true);
  }

  async refund(
    id: string,
    caller: Caller,
    note: string | null,
  ): Promise<OrderDocument> {
    const decide = steps.refund;
    const action = 'order.refunded';
    const after = await this.#applyAudited(id, caller, action, note, decide);
    return after ?? this.#refuse(id, 'refunded', () => true);
  }

  /** Erases a customer's address from their orders, or marks it to be erased. */
  async forget(customerId: string): Promise<void> {
    for (const id of await this.#orders.idsOf(customerId)) {
      await this.apply(id, steps.forget);
    }
  }

  /** Writes audit entries that a crash left unwritten. */
  finishAudits(): Promise<void> {
    return this.#audits.finishOld();
  }

  #assign(order: OrderDocument): void {
    if (order.taskLease) {
      this.#worker?.perform(order);
    } else {
      this.#worker?.wake();
    }
  }

  #applyAudited(
    id: string,
    { actor }: Caller,
    action: string,
    note: string | null,
    decide: (order: OrderDocument) => OrderChange | null,
  ): Promise<OrderDocument | undefined> {
    return this.apply(id, decide, (order, { set }) => ({
      actor,
      action,
      subject: id,
      before: { status: order.status },
      after: { status: set.status, note, ...set.shipment },
    }));
  }

  /** Returns the order if it is already in the wanted state. @throws ConflictError otherwise */
  async #refuse(
    id: string,
    wanted: OrderDocument['status'],
    same: (order: OrderDocument) => boolean,
  ): Promise<OrderDocument> {
    const order = await this.#orders.find(id);
    if (!order) {
      throw new NotFoundError(`Order ${id} does not exist.`);
    }
    if (order.status === wanted && same(order)) {
      return order;
    }
    const payment = order.payment.status;
    throw new ConflictError(
      `The order is ${order.status} and its payment is ${payment}: it can't be ${wanted} now.`,
    );
  }
}
