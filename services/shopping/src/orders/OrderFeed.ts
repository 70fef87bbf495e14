import type { Order } from '@comptoir/contracts/orders';
import type { EventSink } from '@comptoir/kit/http/sendEvents';
import type { Log } from '@comptoir/kit/createLog';
import { ChangeFeed } from '@comptoir/kit/mongo/ChangeFeed';
import type { mongo } from 'mongoose';
import type { OrderDocument } from '../models/orderModel.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import { isEnded } from './orderSteps.ts';
import { toOrder } from './toOrder.ts';

/** One who follows an order. */
interface Follower {
  sink: EventSink;
  /** Of the order as last sent; older ones are not sent again. */
  version: number;
  timer: NodeJS.Timeout;
}

/** Longer than this nobody is let follow on one token, in milliseconds. */
const LONGEST_MS = 600_000;

/** Tells whoever follows an order of each change, as MongoDB's change stream sees it. */
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
            // Only what is told: not a claim, nor an event that was sent.
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
          [...this.#followers.keys()].map(id => this.#tell(id)),
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
        void this.#tell(id);
      },
    });
    this.#feed.start();
  }

  /**
   * Sends the order as it is, then each change, until it has ended or the
   * follower has left.
   *
   * @returns what is to be called when the follower has left
   */
  follow(id: string, sink: EventSink): () => void {
    const timer = setTimeout(() => sink.end(), LONGEST_MS);
    const follower: Follower = { sink, version: 0, timer };
    const others = this.#followers.get(id) ?? new Set();
    this.#followers.set(id, others.add(follower));
    // Read after it is registered: no change falls in between.
    void this.#tell(id);
    return () => {
      clearTimeout(timer);
      others.delete(follower);
      if (others.size === 0) {
        this.#followers.delete(id);
      }
    };
  }

  /** Lets nobody follow any longer. */
  async stop(): Promise<void> {
    for (const followers of this.#followers.values()) {
      for (const { sink } of followers) {
        sink.end();
      }
    }
    await this.#feed?.stop();
  }

  async #tell(id: string): Promise<void> {
    try {
      const document = await this.#orders.find(id);
      if (document) {
        this.#send(document, toOrder(document));
      }
    } catch (error) {
      this.#log.warn({ err: error, order: id }, 'an order could not be told');
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
      if (isEnded(document)) {
        follower.sink.end();
      }
    }
  }
}
