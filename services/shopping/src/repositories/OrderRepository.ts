import type { OrderStatus } from '@comptoir/contracts/orders';
import type { StoredEvent } from '@comptoir/kit/bus/busEvent';
import { newId } from '@comptoir/kit/id';
import type { AuditFacts } from '@comptoir/kit/mongo/auditTrail';
import type { OutboxHandover } from '@comptoir/kit/mongo/outboxHandover';
import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import { currentTraceparent } from '@comptoir/kit/tracing/traceparent';
import type { OrderDocument, OrderModel } from '../models/orderModel.ts';
import type { OrderChange } from '../orders/OrderChange.ts';
import type { OrderMetrics } from '../orders/OrderMetrics.ts';

/** Where a page of orders begins: just after this one. */
export interface OrderPlace {
  placedAt: Date;
  id: string;
}

/** Milliseconds after which a task counts as left behind by a crash. */
const LEASE_MS = 30_000;

/** Orders in MongoDB; each change compares the version and carries its events. */
export class OrderRepository {
  readonly #model: OrderModel;
  readonly #metrics: OrderMetrics;
  readonly #handover: OutboxHandover;

  constructor(options: {
    model: OrderModel;
    metrics: OrderMetrics;
    handover: OutboxHandover;
  }) {
    this.#model = options.model;
    this.#metrics = options.metrics;
    this.#handover = options.handover;
  }

  async find(id: string): Promise<OrderDocument | null> {
    return this.#model.findById(id).lean<OrderDocument>();
  }

  /** Doing it twice is doing it once. */
  async insert(order: OrderDocument): Promise<void> {
    try {
      await this.#model.create({
        ...order,
        outboxDueAt: this.#handover.dueAt(),
      });
      this.#metrics.cameTo(order.status);
      this.#give(order._id, order.outbox ?? []);
    } catch (error) {
      if (duplicateKey(error) !== '_id') throw error;
    }
  }

  /**
   * Makes a change with its events in one write.
   *
   * @param claim - whether the task that follows is this caller's alone
   * @returns the order after it, or null when it was no longer at that version
   */
  async apply(
    order: OrderDocument,
    change: OrderChange,
    { audit, claim }: { audit?: AuditFacts | undefined; claim?: boolean } = {},
  ): Promise<OrderDocument | null> {
    const now = new Date();
    const { set, task, dueAt = task === null ? undefined : now } = change;
    const version = order.version + 1;
    const events = change.events.map(telling =>
      telling({ ...order, ...set, version }),
    );
    const passed = [
      ...(change.passed ?? []),
      ...(set.status ? [set.status] : []),
    ];
    const history = passed.map(status => ({ status, at: now }));
    const audits = audit ? [{ ...audit, id: newId('aud') }] : [];
    const taskLease = claim && task !== null ? leaseFrom(now) : undefined;
    const traceparent = currentTraceparent();
    const replaced = {
      ...{ ...set, task, attempts: 0, version },
      ...(traceparent !== undefined && { traceparent }),
    };
    // What it is afterwards is known from its version: the database needn't send it back.
    const { matchedCount } = await this.#model.updateOne(
      { _id: order._id, version: order.version },
      {
        $set: {
          ...replaced,
          ...(dueAt && { dueAt }),
          ...(taskLease && { taskLease }),
          ...(events.length > 0 && { outboxDueAt: this.#handover.dueAt() }),
        },
        $unset: {
          ...(taskLease ? {} : { taskLease: 1 }),
          ...(dueAt ? {} : { dueAt: 1 }),
        },
        $push: {
          ...(events.length > 0 && { outbox: { $each: events } }),
          ...(history.length > 0 && { history: { $each: history } }),
          ...(audits.length > 0 && { audits: { $each: audits } }),
        },
      },
    );
    if (matchedCount === 0) return null;
    for (const status of passed)
      this.#metrics.cameTo(status, status === set.status ? set.reason : null);
    this.#give(order._id, events);
    const { dueAt: _due, taskLease: _lease, ...rest } = order;
    return {
      ...{ ...rest, ...replaced },
      history: [...order.history, ...history],
      audits: [...order.audits, ...audits],
      ...(dueAt && { dueAt }),
      ...(taskLease && { taskLease }),
    };
  }

  /** Takes the order that has been due longest, for this caller alone. */
  async claimDue(): Promise<OrderDocument | null> {
    const now = new Date();
    return this.#model
      .findOneAndUpdate(
        {
          dueAt: { $lte: now },
          $or: [
            { taskLease: { $exists: false } },
            { taskLease: { $lte: now } },
          ],
        },
        { $set: { taskLease: leaseFrom(now) } },
        { sort: { dueAt: 1 }, returnDocument: 'after' },
      )
      .lean<OrderDocument>();
  }

  /** Lets go of an order until `dueAt`, or for good; one that has changed meanwhile is left. */
  async postpone(order: OrderDocument, dueAt: Date | null): Promise<void> {
    await this.#model.updateOne(
      { _id: order._id, version: order.version },
      {
        $set: { attempts: order.attempts + 1, ...(dueAt && { dueAt }) },
        $unset: { taskLease: 1, ...(dueAt ? {} : { dueAt: 1 }) },
      },
    );
  }

  /** Makes tasks due now that are due, or claimed, after `far`, which none ever is: the clock was put back. */
  async mendClock(far: Date): Promise<void> {
    await this.#model.updateMany(
      {
        task: { $ne: null },
        dueAt: { $exists: true },
        $or: [{ dueAt: { $gt: far } }, { taskLease: { $gt: far } }],
      },
      { $set: { dueAt: new Date() }, $unset: { taskLease: 1 } },
    );
  }

  /** Makes an order's task due now, if it is to be done later. */
  async hurry(id: string): Promise<void> {
    await this.#model.updateOne(
      { _id: id, task: { $ne: null }, dueAt: { $gt: new Date() } },
      { $set: { dueAt: new Date() } },
    );
  }

  /** Newest first, those after the place; `q` is a number, an id or a customer's id. */
  async list(page: {
    status: OrderStatus | undefined;
    q: string | undefined;
    after: OrderPlace | undefined;
    limit: number;
  }): Promise<OrderDocument[]> {
    const { status, q, after, limit } = page;
    return this.#model
      .find({
        ...(status && { status }),
        ...(after && {
          $or: [
            { placedAt: { $lt: after.placedAt } },
            { placedAt: after.placedAt, _id: { $lt: after.id } },
          ],
        }),
        ...(q !== undefined && {
          $and: [
            {
              $or: [{ number: q.toUpperCase() }, { _id: q }, { customerId: q }],
            },
          ],
        }),
      })
      .sort({ placedAt: -1, _id: -1 })
      .limit(limit)
      .lean<OrderDocument[]>();
  }

  async idsOf(customerId: string): Promise<string[]> {
    const found = await this.#model
      .find({ customerId }, { _id: 1 })
      .lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  /** Orders whose audits may not be in the trail yet. */
  async withAudits(): Promise<Pick<OrderDocument, '_id' | 'audits'>[]> {
    return this.#model
      .find({ 'audits.id': { $exists: true } }, { audits: 1 })
      .limit(100)
      .lean<Pick<OrderDocument, '_id' | 'audits'>[]>();
  }

  /** Forgets an audit that is in the trail. */
  async endAudit(id: string, auditId: string): Promise<void> {
    await this.#model.updateOne(
      { _id: id },
      { $pull: { audits: { id: auditId } } },
    );
  }

  #give(id: string, events: readonly StoredEvent[]): void {
    this.#handover.give({ collection: 'orders', id, events });
  }
}

function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS);
}
