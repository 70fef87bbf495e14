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

/** Customers who order in turn. */
const SHOPPERS = 200;
/** Articles that are ordered in turn, and units of each. */
const ARTICLES = 50;
const UNITS = 1_000_000;
/** Accounts that are made at once: each hashes passwords. */
const JOINING = 8;

/** A shop of real processes to be measured, set up as `npm start` sets it up. */
export class BenchShop {
  readonly shop: Shop;
  readonly #ports: ReadonlyMap<ServiceName, number>;
  readonly #ends: (() => unknown)[] = [];
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
          // The inspector stays closed until it is asked for.
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
    return (this.#backlog ??= this.#keep(Backlog.open(this.shop)));
  }

  /** Requests that MongoDB has had since it started. */
  async databaseRequests(): Promise<DatabaseRequests> {
    const admin = this.shop.database('shopping').admin();
    return requestsIn(await admin.serverStatus());
  }

  /** What the least requests to this MongoDB cost on this machine. */
  databaseCosts(): Promise<DatabaseCosts> {
    return measureDatabaseCosts(
      this.groups().get('mongodb') ?? 0,
      this.shop.database('shopping').collection('bench'),
    );
  }

  hear(type: string): Promise<EventClock> {
    return this.#keep(EventClock.open(this.shop.amqpUrl, type));
  }

  async inspect(name: ServiceName): Promise<Inspector> {
    const pid = this.groups().get(name) ?? 0;
    const port = this.#ports.get(name) ?? 0;
    return this.#keep(Inspector.open(pid, port));
  }

  async stop(): Promise<void> {
    for (const end of this.#ends) {
      await end();
    }
    await this.shop.stop();
  }

  async #openLoad(): Promise<OrderLoad> {
    const { shop } = this;
    const skus = await Promise.all(
      Array.from({ length: ARTICLES }, () => shop.shelve(UNITS)),
    );
    const people = await this.#join();
    const shopping = await this.#keep(
      Promise.resolve(new PooledClient(shop.url('shopping'))),
    );
    const confirmed = await this.hear('order.confirmed');
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
    await Promise.all(Array.from({ length: JOINING }, join));
    return people;
  }

  async #keep<T extends { close(): unknown }>(opening: Promise<T>): Promise<T> {
    const opened = await opening;
    this.#ends.unshift(() => opened.close());
    return opened;
  }
}
