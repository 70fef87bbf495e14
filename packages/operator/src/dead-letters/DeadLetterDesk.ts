import { Session } from '@comptoir/contracts/customers';
import {
  DeadLetter,
  DeadLetterList,
  DeadLetterSummary,
} from '@comptoir/kit/deadLetters/DeadLetter';
import { z } from 'zod';
import { ServiceClient, type Asked } from './ServiceClient.ts';
import type { Settings } from './readSettings.ts';

const PATH = '/v1/dead-letters';
const Api = z.object({ paths: z.record(z.string(), z.unknown()) });

/** A dead letter, and the service that keeps it. */
export interface Found {
  service: string;
  letter: DeadLetterSummary;
}

/** Lists dead letters and decides on them over HTTP, as a staff member who has signed in. */
export class DeadLetterDesk {
  readonly #services: readonly ServiceClient[];
  readonly #customers: ServiceClient;
  readonly #session: Session;

  /**
   * Signs in, and finds the services that keep dead letters.
   *
   * @param only - the name of one service; all by default
   * @throws Error with the reason of a refusal, or when no such service answers
   */
  static async open(
    settings: Settings,
    only: string | undefined,
  ): Promise<DeadLetterDesk> {
    const { email, password } = settings;
    const customers = new ServiceClient('customers', settings.customersUrl);
    const session = Session.parse(
      await customers.ask('/v1/sessions', {
        method: 'POST',
        body: { email, password },
      }),
    );
    const services: ServiceClient[] = [];
    for (const [name, url] of settings.services) {
      if (only !== undefined && only !== name) {
        continue;
      }
      const client = new ServiceClient(name, url);
      if (await keepsLetters(client)) {
        services.push(client);
      }
    }
    const desk = new DeadLetterDesk(services, customers, session);
    if (services.length > 0) {
      return desk;
    }
    await desk.close();
    throw new Error(
      only === undefined
        ? 'No service that keeps dead letters answers.'
        : `${only} keeps no dead letters, or does not answer.`,
    );
  }

  private constructor(
    services: readonly ServiceClient[],
    customers: ServiceClient,
    session: Session,
  ) {
    this.#services = services;
    this.#customers = customers;
    this.#session = session;
  }

  /** All dead letters, newest first within a service. */
  async list(): Promise<Found[]> {
    const found: Found[] = [];
    for (const service of this.#services) {
      let cursor: string | null = '';
      while (cursor !== null) {
        const query = new URLSearchParams({ limit: '100' });
        if (cursor !== '') {
          query.set('cursor', cursor);
        }
        const page: DeadLetterList = DeadLetterList.parse(
          await this.#ask(service, `${PATH}?${query.toString()}`),
        );
        const { name } = service;
        found.push(...page.items.map(letter => ({ service: name, letter })));
        cursor = page.nextCursor;
      }
    }
    return found;
  }

  /** The whole letter; the service audits that it was read. */
  async read(id: string): Promise<DeadLetter & { service: string }> {
    const service = await this.#keeperOf(id);
    const path = `${PATH}/${encodeURIComponent(id)}`;
    const letter = DeadLetter.parse(await this.#ask(service, path));
    return { service: service.name, ...letter };
  }

  redrive(id: string): Promise<Found> {
    return this.#decide(id, 'redrive');
  }

  discard(id: string, note: string): Promise<Found> {
    return this.#decide(id, 'discard', { note });
  }

  /** Ends the session. */
  async close(): Promise<void> {
    const { refreshToken } = this.#session;
    await this.#customers.ask('/v1/sessions/end', {
      method: 'POST',
      body: { refreshToken },
    });
  }

  async #decide(
    id: string,
    decision: 'redrive' | 'discard',
    body?: object,
  ): Promise<Found> {
    const service = await this.#keeperOf(id);
    const path = `${PATH}/${encodeURIComponent(id)}/${decision}`;
    const letter = await this.#ask(service, path, {
      method: 'POST',
      ...(body && { body }),
    });
    return { service: service.name, letter: DeadLetterSummary.parse(letter) };
  }

  /** Finds the owning service with a request that is not audited as a read. */
  async #keeperOf(id: string): Promise<ServiceClient> {
    const found = (await this.list()).find(({ letter }) => letter.id === id);
    const service = this.#services.find(({ name }) => name === found?.service);
    if (service) {
      return service;
    }
    throw new Error(`No service that was asked keeps a dead letter ${id}.`);
  }

  #ask(
    service: ServiceClient,
    path: string,
    asked: Asked = {},
  ): Promise<unknown> {
    return service.ask(path, { ...asked, token: this.#session.accessToken });
  }
}

async function keepsLetters(service: ServiceClient): Promise<boolean> {
  const document = await service.ask('/openapi.json').catch(() => undefined);
  return PATH in (Api.safeParse(document).data?.paths ?? {});
}
