import type { Actor } from './Actor.ts';
import { bodyOf } from './bodyOf.ts';
import { LetterDesk } from './LetterDesk.ts';
import { OrderDesk } from './OrderDesk.ts';
import { Shelves } from './Shelves.ts';
import type { ShopClients, ShopService } from './ShopClients.ts';
import { untilAnswered } from './untilAnswered.ts';

/** A staff member, and all that staff do over HTTP. */
export class Staff {
  readonly actor: Actor;
  readonly shelves: Shelves;
  readonly orders: OrderDesk;
  readonly letters: LetterDesk;
  readonly #clients: ShopClients;

  constructor(options: { actor: Actor; clients: ShopClients }) {
    const { actor, clients } = options;
    const { products, shopping } = clients;
    this.actor = actor;
    this.#clients = clients;
    this.shelves = new Shelves({ actor, products });
    this.orders = new OrderDesk({ actor, shopping });
    this.letters = new LetterDesk({ actor, clients });
  }

  get id(): string {
    return this.actor.id;
  }

  /** The audit trail of a service about one subject. */
  async audit(service: ShopService, subject: string): Promise<unknown> {
    const query = new URLSearchParams({ subject });
    const path = `/v1/audit?${query.toString()}`;
    const ask = () => this.actor.ask(this.#clients[service], path);
    return bodyOf(await untilAnswered(ask), path);
  }
}
