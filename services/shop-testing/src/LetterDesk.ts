import {
  DeadLetterList,
  type DeadLetterSummary,
} from '@comptoir/kit/deadLetters/DeadLetter';
import type { Asked } from '@comptoir/kit-testing/HttpClient';
import type { Actor } from './Actor.ts';
import { bodyOf } from './bodyOf.ts';
import type { ShopClients, ShopService } from './ShopClients.ts';
import { untilAnswered } from './untilAnswered.ts';

const PATH = '/v1/dead-letters';

/** Decides on dead letters as staff do; repeats what is answered by 5xx. */
export class LetterDesk {
  readonly #actor: Actor;
  readonly #clients: ShopClients;

  constructor(options: { actor: Actor; clients: ShopClients }) {
    this.#actor = options.actor;
    this.#clients = options.clients;
  }

  /** The dead letters of a service, at most 100. */
  async list(service: ShopService): Promise<DeadLetterSummary[]> {
    const list = await this.#ask(service, `${PATH}?limit=100`);
    return DeadLetterList.parse(list).items;
  }

  async redriveAll(service: ShopService): Promise<void> {
    for (const { id } of await this.list(service)) {
      await this.#ask(service, `${PATH}/${id}/redrive`, { method: 'POST' });
    }
  }

  async discardAll(service: ShopService): Promise<void> {
    for (const { id } of await this.list(service)) {
      await this.discard(service, id);
    }
  }

  async discard(service: ShopService, id: string): Promise<void> {
    await this.#ask(service, `${PATH}/${id}/discard`, {
      method: 'POST',
      body: { note: 'poison of a test' },
    });
  }

  async #ask(
    service: ShopService,
    path: string,
    asked?: Asked,
  ): Promise<unknown> {
    const client = this.#clients[service];
    const ask = () => this.#actor.ask(client, path, asked);
    return bodyOf(await untilAnswered(ask), path);
  }
}
