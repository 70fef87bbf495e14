import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@comptoir/parts/testing/freePort';
import { probeHttp } from '@comptoir/parts/probes/probeHttp';
import { startPart, type TestPart } from '@comptoir/parts/testing/startPart';
import { HttpClient } from '@comptoir/kit-testing/HttpClient';
import { SystemClient } from '@comptoir/kit-testing/SystemClient';
import { EventWatch } from '@comptoir/kit-testing/contracts/EventWatch';
import { Mailbox } from '@comptoir/shop-testing/Mailbox';
import { accountOf, Person } from '@comptoir/shop-testing/Person';
import { Shopper } from '@comptoir/shop-testing/Shopper';
import { Staff } from '@comptoir/shop-testing/Staff';
import { MongoClient, type Db } from 'mongodb';
import { readExchanges } from '../../contracts/readExchanges.ts';
import { Bus, NAMESPACE } from './Bus.ts';
import { eventually } from './eventually.ts';
import { Listener } from './Listener.ts';
import {
  BUS_NAMES,
  type BusName,
  type ProcessName,
  type ServiceName,
} from './ServiceName.ts';
import { clockFileOf, logOf, type Settings } from './createServiceSpecs.ts';
import { startProcesses, type Processes } from './startProcesses.ts';
import { stopProcesses } from './stopProcesses.ts';

/** Deadline of a mail, in milliseconds, on a shared machine. */
const MAIL_MS = 120_000;
const PROBE_TIMEOUT_MS = 2000;

/** A second process of a service, which the shop does not manage. */
export interface Twin {
  url: string;
  /** The address of its health and metrics. */
  systemUrl: string;
  part: TestPart;
}

/** A complete shop whose processes can be killed, frozen and restarted. */
export class Shop {
  readonly bus: Bus;
  readonly folder: string;
  readonly buyers: Shopper<Person>[] = [];
  readonly #processes: Processes;
  readonly #mongo: MongoClient;
  #staff: Staff | undefined;
  #watch: EventWatch | undefined;

  /** Starts everything in an emptied folder, and opens the buyers' accounts. */
  static async start(options: {
    root: string;
    folder: string;
    sources: string;
    buyers: number;
    names?: readonly ServiceName[];
    settings?: Settings;
    plain?: boolean;
  }): Promise<Shop> {
    rmSync(options.folder, { recursive: true, force: true });
    const shop = new Shop(options.folder, await startProcesses(options));
    try {
      await shop.#open(options.buyers);
      return shop;
    } catch (error) {
      await shop.stop();
      throw error;
    }
  }

  private constructor(folder: string, processes: Processes) {
    this.folder = folder;
    this.#processes = processes;
    this.bus = new Bus(processes.amqpUrl);
    this.#mongo = new MongoClient(processes.mongodbUri, {
      serverSelectionTimeoutMS: 5_000,
    });
  }

  get staff(): Staff {
    if (!this.#staff) {
      throw new Error('the shop is not open yet');
    }
    return this.#staff;
  }

  /** The credentials of the staff account. */
  get staffAccount() {
    const password = this.#spec('customers').env['SEED_STAFF_PASSWORD'] ?? '';
    return { email: 'staff@comptoir.example', password };
  }

  get amqpUrl(): string {
    return this.#processes.amqpUrl;
  }

  /** A buyer by index, modulo the number of buyers. */
  buyer(index: number): Shopper<Person> {
    const buyer = this.buyers[index % this.buyers.length];
    if (!buyer) {
      throw new Error('the shop has no buyers');
    }
    return buyer;
  }

  /** Opens an account. */
  join(name: string): Promise<Person> {
    return Person.join({
      customers: this.client('customers'),
      mailbox: new Mailbox(this.client('mail-double'), MAIL_MS),
      account: accountOf(name),
    });
  }

  /** Stocks a new product and waits until it can be ordered; returns its SKU. */
  async shelve(units: number): Promise<string> {
    const sku = await this.staff.shelves.stock(units);
    const shopping = this.database('shopping');
    await eventually(async () => {
      const known = { 'variants.sku': sku };
      if (!(await shopping.collection('products').findOne(known))) {
        throw new Error(`shopping does not know ${sku} yet`);
      }
    });
    return sku;
  }

  /** The process group of each running process. */
  groups(): Map<ProcessName, number> {
    const { parts } = this.#processes;
    return new Map([...parts].map(([name, part]) => [name, part.pid()]));
  }

  listen(): Promise<Listener> {
    return Listener.open(this.amqpUrl);
  }

  database(service: BusName): Db {
    return this.#mongo.db(service);
  }

  client(service: ServiceName): HttpClient {
    return new HttpClient(() => this.url(service));
  }

  /** The public address of a service. */
  url(service: ServiceName): string {
    return this.#spec(service).env['PUBLIC_URL'] ?? '';
  }

  /** Returns what the service lacks to be ready; undefined if it is ready. */
  readiness(service: ServiceName): Promise<string | undefined> {
    return this.#spec(service).probe(PROBE_TIMEOUT_MS);
  }

  /** The health and metrics of a service. */
  system(service: ServiceName): SystemClient {
    return new SystemClient(() => this.systemUrlOf(service));
  }

  /** Environment variables and folder of a service, for its other commands. */
  environmentOf(service: ServiceName) {
    const { env, cwd } = this.#spec(service);
    return { env, cwd };
  }

  /** Responses and messages that violate the committed contracts. */
  async contractFindings(): Promise<string[]> {
    const { findings } = readExchanges(this.folder, BUS_NAMES);
    const events = await this.#watch?.look();
    return [...findings, ...(events?.findings ?? [])];
  }

  /** Sends SIGKILL; bytes that a valve holds back are lost. */
  async kill(name: ProcessName): Promise<void> {
    await this.#part(name).kill();
    this.#processes.valves.get(name)?.cut();
  }

  /** Restarts a killed process; resolves when it is ready. */
  restart(name: ProcessName): Promise<void> {
    return this.#part(name).restart();
  }

  /** Sends SIGTERM; resolves with the kind of exit: `exited with code 0`. */
  terminate(name: ProcessName): Promise<string> {
    return this.#part(name).terminate();
  }

  /** Starts a second process of a service on its own port; it is started once `path` answers 2xx. */
  async startTwin(
    name: ServiceName,
    env: Record<string, string> = {},
    path = '/health/ready',
  ): Promise<Twin> {
    const spec = this.#spec(name);
    const [port, systemPort] = [await freePort(), await freePort()];
    const url = `http://127.0.0.1:${port}`;
    const systemUrl = `http://127.0.0.1:${systemPort}`;
    const twin = {
      ...spec,
      env: {
        ...spec.env,
        PORT: String(port),
        SYSTEM_PORT: String(systemPort),
        ...env,
      },
      probe: (timeoutMs: number) => probeHttp(`${systemUrl}${path}`, timeoutMs),
    };
    const part = await startPart(twin, logOf(this.folder, `${name}-twin`));
    return { url, systemUrl, part };
  }

  /** The address at which a service listens. */
  urlOf(name: ServiceName): string {
    return `http://127.0.0.1:${this.#spec(name).env['PORT'] ?? ''}`;
  }

  /** The address of a service's health and metrics. */
  systemUrlOf(name: ServiceName): string {
    return `http://127.0.0.1:${this.#spec(name).env['SYSTEM_PORT'] ?? ''}`;
  }

  freeze(name: ProcessName): void {
    this.#part(name).freeze();
  }

  thaw(name: ProcessName): void {
    this.#part(name).thaw();
  }

  /** Sets a service's clock ahead of the machine's, in milliseconds; behind it if negative. */
  setClock(service: BusName, aheadMs: number): void {
    writeFileSync(clockFileOf(this.folder, service), String(aheadMs));
  }

  valve(service: BusName) {
    const valve = this.#processes.valves.get(service);
    if (!valve) {
      throw new Error(`${service} has no valve`);
    }
    return valve;
  }

  /** The payment double's journal file, which survives a kill. */
  get journal(): string {
    return join(this.folder, 'data', 'payment-double', 'payments.jsonl');
  }

  async stop(): Promise<void> {
    await this.#mongo.close();
    await stopProcesses(this.#processes);
  }

  async #open(buyers: number): Promise<void> {
    this.#watch = await EventWatch.open({
      amqpUrl: this.amqpUrl,
      namespace: NAMESPACE,
      documents: new URL(
        '../../../services/contracts/asyncapi/',
        import.meta.url,
      ),
    });
    const customers = this.client('customers');
    const shopping = this.client('shopping');
    const actor = await Person.enter({ customers, ...this.staffAccount });
    const products = this.client('products');
    const clients = { customers, products, shopping };
    this.#staff = new Staff({ actor, clients });
    await this.staff.shelves.category('cups');
    const joined = await Promise.all(
      Array.from({ length: buyers }, (_, index) => this.join(`buyer-${index}`)),
    );
    this.buyers.push(...joined.map(actor => new Shopper({ actor, shopping })));
  }

  #spec(service: ServiceName) {
    const spec = this.#processes.specs.get(service);
    if (!spec) {
      throw new Error(`no process is called ${service}`);
    }
    return spec;
  }

  #part(name: ProcessName) {
    const part = this.#processes.parts.get(name);
    if (!part) {
      throw new Error(`no process is called ${name}`);
    }
    return part;
  }
}
