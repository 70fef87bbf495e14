import type { OrderStatus } from '@comptoir/contracts/orders';
import type { StoredEvent } from '@comptoir/kit/bus/BusEvent';
import type { PageRequest } from '@comptoir/kit/http/keysetPage';
import { noteAudit } from '@comptoir/kit/mongo/AuditNotes';
import type { AuditFacts } from '@comptoir/kit/mongo/AuditTrail';
import { DueQueue } from '@comptoir/kit/mongo/DueQueue';
import type { OutboxHandover } from '@comptoir/kit/mongo/OutboxHandover';
import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import { currentTraceparent } from '@comptoir/kit/tracing/traceparent';
import type { OrderDocument, OrderModel } from '../models/orderModel.ts';
import type { OrderChange } from '../orders/OrderChange.ts';
import type { OrderMetrics } from '../orders/OrderMetrics.ts';

/** Lease of a task, in milliseconds. */
const LEASE_MS = 30_000;

/** Orders in MongoDB; each change compares the version and contains its events. */
export class OrderRepository {
  readonly #model: OrderModel;
  readonly #metrics: OrderMetrics;
  readonly #handover: OutboxHandover;
  /** Orders with a payment task to perform or a deadline to check. */
  readonly tasks: DueQueue<OrderDocument>;

  constructor(options: {
    model: OrderModel;
    metrics: OrderMetrics;
    handover: OutboxHandover;
    /** Delay before the first retry of a task, in milliseconds. */
    retryMs: number;
  }) {
    const { model, retryMs } = options;
    this.#model = model;
    this.#metrics = options.metrics;
    this.#handover = options.handover;
    const { db, collection } = model;
    this.tasks = new DueQueue({
      collection: db.collection<OrderDocument>(collection.collectionName),
      fields: {
        dueAt: 'dueAt',
        leasedUntil: 'taskLease',
        attempts: 'attempts',
      },
      leaseMs: LEASE_MS,
      backOff: { firstMs: retryMs, maxMs: retryMs * 30 },
    });
  }

  async find(id: string): Promise<OrderDocument | null> {
    return this.#model.findById(id).lean<OrderDocument>();
  }

  /** Inserts an order unless it exists. */
  async insert(order: OrderDocument): Promise<void> {
    const { dueAt } = order;
    try {
      await this.#model.create({
        ...order,
        ...(dueAt && { dueAt: this.tasks.dueBy(dueAt) }),
        outboxDueAt: this.#handover.dueAt(),
      });
      this.#metrics.countStatus(order.status);
      this.#handOver(order._id, order.outbox ?? []);
    } catch (error) {
      if (duplicateKey(error) !== '_id') {
        throw error;
      }
    }
  }

  /**
   * Applies a change with its events in one write.
   *
   * @param claim - whether to claim the next task for the caller
   * @returns the changed order, or null when its version has changed
   */
  async apply(
    order: OrderDocument,
    change: OrderChange,
    { audit, claim }: { audit?: AuditFacts | undefined; claim?: boolean } = {},
  ): Promise<OrderDocument | null> {
    const now = new Date();
    const { set, task, dueAt = task === null ? undefined : now } = change;
    const version = order.version + 1;
    const events = change.events.map(toEvent =>
      toEvent({ ...order, ...set, version }),
    );
    const passed = [
      ...(change.passed ?? []),
      ...(set.status ? [set.status] : []),
    ];
    const history = passed.map(status => ({ status, at: now }));
    const audits = audit ? [noteAudit(audit)] : [];
    const claimed =
      claim === true && task !== null
        ? this.tasks.scheduleClaimed()
        : undefined;
    const due = this.tasks.schedule(dueAt);
    const traceparent = currentTraceparent();
    const replaced = {
      ...set,
      task,
      attempts: 0,
      version,
      ...(traceparent !== undefined && { traceparent }),
    };
    // The version check makes the result known, so it is not read back.
    const { matchedCount } = await this.#model.updateOne(
      { _id: order._id, version: order.version },
      {
        $set: {
          ...replaced,
          ...(claimed ?? due).set,
          ...(events.length > 0 && { outboxDueAt: this.#handover.dueAt() }),
        },
        ...(!claimed && { $unset: due.unset }),
        $push: {
          ...(events.length > 0 && { outbox: { $each: events } }),
          ...(history.length > 0 && { history: { $each: history } }),
          ...(audits.length > 0 && { audits: { $each: audits } }),
        },
      },
    );
    if (matchedCount === 0) {
      return null;
    }
    for (const status of passed) {
      this.#metrics.countStatus(
        status,
        status === set.status ? set.reason : null,
      );
    }
    this.#handOver(order._id, events);
    const { dueAt: _due, taskLease: _lease, ...rest } = order;
    return {
      ...rest,
      ...replaced,
      history: [...order.history, ...history],
      audits: [...order.audits, ...audits],
      ...(dueAt && { dueAt }),
      ...(claimed && { taskLease: claimed.until }),
    };
  }

  /** Finds one page of orders; `q`: number or id of an order, or id of a customer. */
  async list(
    page: PageRequest,
    only: { status: OrderStatus | undefined; q: string | undefined },
  ): Promise<OrderDocument[]> {
    const { status, q } = only;
    return this.#model
      .find({
        ...page.filter,
        ...(status && { status }),
        ...(q !== undefined && {
          $or: [{ number: q.toUpperCase() }, { _id: q }, { customerId: q }],
        }),
      })
      .sort(page.sort)
      .limit(page.limit)
      .lean<OrderDocument[]>();
  }

  async idsOf(customerId: string): Promise<string[]> {
    const found = await this.#model
      .find({ customerId }, { _id: 1 })
      .lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  #handOver(id: string, events: readonly StoredEvent[]): void {
    this.#handover.handOver({ collection: 'orders', id, events });
  }
}
