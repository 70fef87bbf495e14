import type { Order } from '@comptoir/contracts/orders';
import { ConflictError, NotFoundError } from '@comptoir/kit/errors';
import { ServiceUnavailableError } from '@comptoir/kit/errors';
import type { AuditFacts, AuditTrail } from '@comptoir/kit/mongo/auditTrail';
import type { OrderDocument } from '../models/orderModel.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import type { OrderChange } from './OrderChange.ts';
import { isCancellable, steps } from './orderSteps.ts';

/** How often a step is tried against others of the same order. */
const TRIES = 50;

/** Who asks for something. */
export interface Asker {
  actor: string;
  roles: readonly string[];
}

/** Does what orders want of the payment provider. */
export interface TaskWorker {
  /** Whether another order's task can be begun at once. */
  hasRoom(): boolean;
  /** Does the task of an order that was claimed for it. */
  perform(order: OrderDocument): void;
  /** Looks for tasks that nobody has claimed. */
  wake(): void;
}

/** Lets orders take their steps, each in one write. */
export class OrderService {
  readonly #orders: OrderRepository;
  readonly #audit: AuditTrail;
  #worker: TaskWorker | undefined;

  constructor(options: { orders: OrderRepository; audit: AuditTrail }) {
    this.#orders = options.orders;
    this.#audit = options.audit;
  }

  /** Gives each task to the one who speaks to the payment provider, as soon as it is there. */
  employ(worker: TaskWorker): void {
    this.#worker = worker;
  }

  /** @throws NotFoundError, also for an order that is somebody else's */
  async get(id: string, { actor, roles }: Asker): Promise<OrderDocument> {
    const order = await this.#orders.find(id);
    if (order?.customerId === actor || (order && roles.includes('staff')))
      return order;
    throw new NotFoundError(`There is no order ${id}.`);
  }

  /**
   * Lets an order take a step; null where `decide` says that there is none.
   *
   * @param from - its id, or the order as it was a moment ago: it is read anew
   *   when it has changed since
   * @returns the order after it, or undefined when no step was taken
   */
  async take(
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
      if (!order || !change) return undefined;
      const audit = auditOf?.(order, change);
      const claim = this.#worker?.hasRoom() ?? false;
      const after = await this.#orders.apply(order, change, { audit, claim });
      if (!after) continue;
      if (after.task !== null) this.#assign(after);
      if (audit) await this.#writeAudits(after);
      return after;
    }
    throw new ServiceUnavailableError(`The order ${id} changes too fast.`);
  }

  /** Calls an order off, for its customer or for staff. */
  async cancel(
    id: string,
    asker: Asker,
    note: string | null,
  ): Promise<OrderDocument> {
    const order = await this.get(id, asker);
    if (order.status === 'cancelled') return order;
    const own = order.customerId === asker.actor;
    const reason = own ? 'customer' : 'staff';
    const decide = (now: OrderDocument) => steps.cancel(now, reason);
    const after = own
      ? await this.take(id, decide)
      : await this.#takeAudited(id, asker, 'order.cancelled', note, decide);
    return after ?? this.#refuse(id, 'cancelled', isCancellable);
  }

  async ship(
    id: string,
    asker: Asker,
    shipment: NonNullable<Order['shipment']>,
  ): Promise<OrderDocument> {
    const decide = (order: OrderDocument) => steps.ship(order, shipment);
    const action = 'order.shipped';
    const after = await this.#takeAudited(id, asker, action, null, decide);
    const same = ({ shipment: known }: OrderDocument) =>
      known?.carrier === shipment.carrier &&
      known.trackingCode === shipment.trackingCode;
    return after ?? this.#refuse(id, 'shipped', same);
  }

  async deliver(
    id: string,
    asker: Asker,
    note: string | null,
  ): Promise<OrderDocument> {
    const decide = steps.deliver;
    const action = 'order.delivered';
    const after = await this.#takeAudited(id, asker, action, note, decide);
    return after ?? this.#refuse(id, 'delivered', () => true);
  }

  async refund(
    id: string,
    asker: Asker,
    note: string | null,
  ): Promise<OrderDocument> {
    const decide = steps.refund;
    const action = 'order.refunded';
    const after = await this.#takeAudited(id, asker, action, note, decide);
    return after ?? this.#refuse(id, 'refunded', () => true);
  }

  /** Erases what is known of a customer from their orders, or marks it to be erased. */
  async forget(customerId: string): Promise<void> {
    for (const id of await this.#orders.idsOf(customerId))
      await this.take(id, steps.forget);
  }

  /** Writes entries of the trail that a crash left unwritten. */
  async finishAudits(): Promise<void> {
    for (const order of await this.#orders.withAudits())
      await this.#writeAudits(order);
  }

  #assign(order: OrderDocument): void {
    if (order.taskLease) this.#worker?.perform(order);
    else this.#worker?.wake();
  }

  #takeAudited(
    id: string,
    { actor }: Asker,
    action: string,
    note: string | null,
    decide: (order: OrderDocument) => OrderChange | null,
  ): Promise<OrderDocument | undefined> {
    return this.take(id, decide, (order, { set }) => ({
      ...{ actor, action, subject: id },
      before: { status: order.status },
      after: { status: set.status, note, ...set.shipment },
    }));
  }

  /** Asking again for what is so already changes nothing; asking for what can't be is refused. */
  async #refuse(
    id: string,
    wanted: OrderDocument['status'],
    same: (order: OrderDocument) => boolean,
  ): Promise<OrderDocument> {
    const order = await this.#orders.find(id);
    if (!order) throw new NotFoundError(`There is no order ${id}.`);
    if (order.status === wanted && same(order)) return order;
    const payment = order.payment.status;
    throw new ConflictError(
      `The order is ${order.status} and its payment ${payment}: it can't be ${wanted} now.`,
    );
  }

  async #writeAudits({
    _id,
    audits,
  }: Pick<OrderDocument, '_id' | 'audits'>): Promise<void> {
    for (const { id, ...facts } of audits) {
      await this.#audit.record(facts, id);
      await this.#orders.endAudit(_id, id);
    }
  }
}
