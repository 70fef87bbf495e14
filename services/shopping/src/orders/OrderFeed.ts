import type { Order } from '@comptoir/contracts/orders';
import type { EventSink } from '@comptoir/kit/http/sendEvents';
import type { Log } from '@comptoir/kit/createLog';
import { ChangeFeed } from '@comptoir/kit/mongo/ChangeFeed';
import type { mongo } from 'mongoose';
import type { OrderDocument } from '../models/orderModel.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import { isFinal } from './orderSteps.ts';
import { toOrder } from './toOrder.ts';

/** An open event stream of an order. */
interface Follower {
  sink: EventSink;
  /** Version of the order that was sent last; the same or an older one is not sent. */
  version: number;
  timer: NodeJS.Timeout;
}

/** Maximum duration of a stream, in milliseconds: the token is checked only when it is opened. */
const MAX_STREAM_MS = 600_000;

/** Sends each change of an order to its open streams, by MongoDB's change stream. */
export class OrderFeed {
  readonly #orders: OrderRepository;
  readonly #log: Log;
  readonly #followers = new Map<string, Set<Follower>>();
  #feed: ChangeFeed | undefined;

  constructor(options: { orders: OrderRepository; log: Log }) {
    this.#orders = options.orders;
    this.#log = options.log;
  }

  start(database: mongo.Db): void {
    this.#feed = new ChangeFeed({
      database,
      log: this.#log.child({ feed: 'orders' }),
      pipeline: [
        {
          $match: {
            'ns.coll': 'orders',
            // Only changes of the version: skips claims and updates of the outbox.
            $or: [
              { operationType: { $in: ['insert', 'replace'] } },
              { 'updateDescription.updatedFields.version': { $exists: true } },
            ],
          },
        },
        { $project: { _id: 1, operationType: 1, ns: 1, documentKey: 1 } },
      ],
      onStart: async () => {
        await Promise.all(
          [...this.#followers.keys()].map(id => this.#sendLatest(id)),
        );
      },
      onChange: change => {
        if (!('documentKey' in change)) {
          return;
        }
        const id: unknown = change.documentKey._id;
        if (typeof id !== 'string' || !this.#followers.has(id)) {
          return;
        }
        void this.#sendLatest(id);
      },
    });
    this.#feed.start();
  }

  /**
   * Sends the current order, then each change, until the order is final or the
   * client has disconnected.
   *
   * @returns a function to call when the client has disconnected
   */
  follow(id: string, sink: EventSink): () => void {
    const timer = setTimeout(() => sink.end(), MAX_STREAM_MS);
    const follower: Follower = { sink, version: 0, timer };
    const others = this.#followers.get(id) ?? new Set();
    this.#followers.set(id, others.add(follower));
    // Reads after the registration, so that no change is missed.
    void this.#sendLatest(id);
    return () => {
      clearTimeout(timer);
      others.delete(follower);
      if (others.size === 0) {
        this.#followers.delete(id);
      }
    };
  }

  /** Ends all streams. */
  async stop(): Promise<void> {
    for (const followers of this.#followers.values()) {
      for (const { sink } of followers) {
        sink.end();
      }
    }
    await this.#feed?.stop();
  }

  async #sendLatest(id: string): Promise<void> {
    try {
      const document = await this.#orders.find(id);
      if (document) {
        this.#send(document, toOrder(document));
      }
    } catch (error) {
      this.#log.warn(
        { err: error, order: id },
        'the order could not be sent to its streams',
      );
    }
  }

  #send(document: OrderDocument, order: Order): void {
    for (const follower of this.#followers.get(document._id) ?? []) {
      if (follower.version >= document.version) {
        continue;
      }
      follower.version = document.version;
      const id = String(document.version);
      follower.sink.send({ id, event: 'order', data: order });
      if (isFinal(document)) {
        follower.sink.end();
      }
    }
  }
}
