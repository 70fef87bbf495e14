import { rm } from 'node:fs/promises';
import { EventWatch } from '@comptoir/kit-testing/contracts/EventWatch';
import { HttpClient } from '@comptoir/kit-testing/HttpClient';
import { Mailbox } from '@comptoir/shop-testing/Mailbox';
import { accountOf, Person } from '@comptoir/shop-testing/Person';
import { Shelves } from '@comptoir/shop-testing/Shelves';
import { NAMESPACE } from '../../chaos/shop/Bus.ts';
import type { BusName } from '../../chaos/shop/ServiceName.ts';
import {
  startProcesses,
  type Processes,
} from '../../chaos/shop/startProcesses.ts';
import { stopProcesses } from '../../chaos/shop/stopProcesses.ts';
import { readExchanges } from '../readExchanges.ts';

/** The role of the user who sends the requests. */
export type Role = 'customer' | 'staff';

/** The shop's services with real parts, one product in stock, and one user of each role. */
export class FuzzStack {
  readonly #folder: string;
  readonly #processes: Processes;
  readonly #watch: EventWatch;
  #people: Record<Role, Person> | undefined;

  static async start(root: string, folder: string): Promise<FuzzStack> {
    await rm(folder, { recursive: true, force: true });
    const processes = await startProcesses({ root, folder, sources: root });
    const watch = await EventWatch.open({
      amqpUrl: processes.amqpUrl,
      namespace: NAMESPACE,
      documents: new URL(
        '../../../services/contracts/asyncapi/',
        import.meta.url,
      ),
    });
    const stack = new FuzzStack(folder, processes, watch);
    try {
      await stack.#open();
      return stack;
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  private constructor(folder: string, processes: Processes, watch: EventWatch) {
    this.#folder = folder;
    this.#processes = processes;
    this.#watch = watch;
  }

  url(service: BusName): string {
    return this.#environment(service)['PUBLIC_URL'] ?? '';
  }

  /** A new token of the user with that role. */
  async token(role: Role): Promise<string> {
    if (!this.#people) {
      throw new Error('no user has signed up yet');
    }
    await this.#people[role].enter();
    return this.#people[role].token;
  }

  /** Lists the responses and events that violate the committed contracts. */
  async findings(services: readonly BusName[]): Promise<string[]> {
    const { findings } = readExchanges(this.#folder, services);
    return [...findings, ...(await this.#watch.look()).findings];
  }

  stop(): Promise<void> {
    return stopProcesses(this.#processes);
  }

  async #open(): Promise<void> {
    const client = (name: Parameters<Processes['specs']['get']>[0]) =>
      new HttpClient(() => this.#environment(name)['PUBLIC_URL'] ?? '');
    const customers = client('customers');
    const staff = await Person.enter({
      customers,
      email: 'staff@comptoir.example',
      password: this.#environment('customers')['SEED_STAFF_PASSWORD'] ?? '',
    });
    const customer = await Person.join({
      customers,
      mailbox: new Mailbox(client('mail-double')),
      account: accountOf('somebody'),
    });
    this.#people = { customer, staff };
    const shelves = new Shelves({ actor: staff, products: client('products') });
    await shelves.category('cups');
    await shelves.stock(1_000);
  }

  #environment(name: Parameters<Processes['specs']['get']>[0]) {
    const spec = this.#processes.specs.get(name);
    if (!spec) {
      throw new Error(`there is no process called ${name}`);
    }
    return spec.env;
  }
}
