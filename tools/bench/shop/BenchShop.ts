import { join } from 'node:path';
import { freePort } from '@comptoir/parts/testing/freePort';
import type { Person } from '@comptoir/shop-testing/Person';
import { Shopper } from '@comptoir/shop-testing/Shopper';
import {
  SERVICE_NAMES,
  type ProcessName,
  type ServiceName,
} from '../../chaos/shop/ServiceName.ts';
import { Shop } from '../../chaos/shop/Shop.ts';
import { OrderLoad } from './load/OrderLoad.ts';
import { PooledClient } from './load/PooledClient.ts';
import { LoadShopper } from './load/LoadShopper.ts';
import { Backlog } from './measures/Backlog.ts';
import {
  measureDatabaseCosts,
  requestsIn,
  type DatabaseCosts,
  type DatabaseRequests,
} from './measures/DatabaseCosts.ts';
import { EventClock } from './measures/EventClock.ts';
import { Inspector } from './measures/Inspector.ts';

/** Number of customers; they order in turn. */
const SHOPPERS = 200;
/** Articles ordered in turn, and units of each. */
const ARTICLES = 50;
const UNITS = 1_000_000;
/** Concurrent account creations; each hashes a password. */
const SIGN_UPS_AT_ONCE = 8;

/** A shop of real processes to measure, configured as by `npm start`. */
export class BenchShop {
  readonly shop: Shop;
  readonly #ports: ReadonlyMap<ServiceName, number>;
  readonly #closers: (() => unknown)[] = [];
  #load: Promise<OrderLoad> | undefined;
  #backlog: Promise<Backlog> | undefined;

  static async start(root: string): Promise<BenchShop> {
    const ports = new Map<ServiceName, number>();
    for (const name of SERVICE_NAMES) {
      ports.set(name, await freePort());
    }
    const settings = Object.fromEntries(
      [...ports].map(([name, port]) => [
        name,
        {
          // The inspector stays closed until `SIGUSR1`.
          NODE_OPTIONS: `--inspect-port=127.0.0.1:${port}`,
          ...(name === 'customers' && { RATE_LIMIT_FACTOR: '1000' }),
        },
      ]),
    );
    const shop = await Shop.start({
      root,
      folder: join(root, 'var', 'bench', 'shop'),
      sources: root,
      buyers: 0,
      settings,
      plain: true,
    });
    return new BenchShop(shop, ports);
  }

  private constructor(shop: Shop, ports: ReadonlyMap<ServiceName, number>) {
    this.shop = shop;
    this.#ports = ports;
  }

  /** The process group of each process. */
  groups(): Map<ProcessName, number> {
    return this.shop.groups();
  }

  /** Customers with filled baskets, ready to order. */
  load(): Promise<OrderLoad> {
    return (this.#load ??= this.#openLoad());
  }

  backlog(): Promise<Backlog> {
    return (this.#backlog ??= this.#closeAtEnd(Backlog.open(this.shop)));
  }

  /** Requests to MongoDB since its start. */
  async databaseRequests(): Promise<DatabaseRequests> {
    const admin = this.shop.database('shopping').admin();
    return requestsIn(await admin.serverStatus());
  }

  /** Minimum cost of a request to this MongoDB on this machine. */
  databaseCosts(): Promise<DatabaseCosts> {
    return measureDatabaseCosts(
      this.groups().get('mongodb') ?? 0,
      this.shop.database('shopping').collection('bench'),
    );
  }

  recordEvents(type: string): Promise<EventClock> {
    return this.#closeAtEnd(EventClock.open(this.shop.amqpUrl, type));
  }

  async inspect(name: ServiceName): Promise<Inspector> {
    const pid = this.groups().get(name) ?? 0;
    const port = this.#ports.get(name) ?? 0;
    return this.#closeAtEnd(Inspector.open(pid, port));
  }

  async stop(): Promise<void> {
    for (const close of this.#closers) {
      await close();
    }
    await this.shop.stop();
  }

  async #openLoad(): Promise<OrderLoad> {
    const { shop } = this;
    const skus = await Promise.all(
      Array.from({ length: ARTICLES }, () => shop.shelve(UNITS)),
    );
    const people = await this.#join();
    const shopping = await this.#closeAtEnd(
      Promise.resolve(new PooledClient(shop.url('shopping'))),
    );
    const confirmed = await this.recordEvents('order.confirmed');
    const shoppers = people.map(
      actor => new LoadShopper(new Shopper({ actor, shopping })),
    );
    const load = new OrderLoad({ shoppers, skus, confirmed });
    await load.prepare();
    return load;
  }

  async #join(): Promise<Person[]> {
    const people: Person[] = [];
    let next = 0;
    const join = async () => {
      while (next < SHOPPERS) {
        people.push(await this.shop.join(`shopper-${next++}`));
      }
    };
    await Promise.all(Array.from({ length: SIGN_UPS_AT_ONCE }, join));
    return people;
  }

  async #closeAtEnd<T extends { close(): unknown }>(
    opening: Promise<T>,
  ): Promise<T> {
    const opened = await opening;
    this.#closers.unshift(() => opened.close());
    return opened;
  }
}
