import { Session } from '@comptoir/contracts/customers';
import {
  DeadLetter,
  DeadLetterList,
  DeadLetterSummary,
} from '@comptoir/kit/deadLetters/DeadLetter';
import { z } from 'zod';
import { ServiceClient, type RequestOptions } from './ServiceClient.ts';
import type { Settings } from './readSettings.ts';

/** Path of the dead letters of every service. The file is one class: the operations of the command. */
const PATH = '/v1/dead-letters';
const Api = z.object({ paths: z.record(z.string(), z.unknown()) });

/** A dead letter and the service that stores it. */
export interface Found {
  service: string;
  letter: DeadLetterSummary;
}

/** Lists dead letters and decides on them over HTTP, as a signed-in staff member. */
export class DeadLetterDesk {
  readonly #services: readonly ServiceClient[];
  readonly #customers: ServiceClient;
  readonly #session: Session;

  /**
   * Signs in and finds the services that store dead letters.
   *
   * @param only - the name of one service; all by default
   * @throws Error with the reason of a refusal, or when no such service responds
   */
  static async open(
    settings: Settings,
    only: string | undefined,
  ): Promise<DeadLetterDesk> {
    const { email, password } = settings;
    const customers = new ServiceClient('customers', settings.customersUrl);
    const session = Session.parse(
      await customers.request('/v1/sessions', {
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
      if (await storesLetters(client)) {
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
        ? 'No service that stores dead letters responds.'
        : `${only} stores no dead letters, or does not respond.`,
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
          await this.#request(service, `${PATH}?${query.toString()}`),
        );
        const { name } = service;
        found.push(...page.items.map(letter => ({ service: name, letter })));
        cursor = page.nextCursor;
      }
    }
    return found;
  }

  /** Reads a complete letter; the service audits the read. */
  async read(id: string): Promise<DeadLetter & { service: string }> {
    const service = await this.#ownerOf(id);
    const path = `${PATH}/${encodeURIComponent(id)}`;
    const letter = DeadLetter.parse(await this.#request(service, path));
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
    await this.#customers.request('/v1/sessions/end', {
      method: 'POST',
      body: { refreshToken },
    });
  }

  async #decide(
    id: string,
    decision: 'redrive' | 'discard',
    body?: object,
  ): Promise<Found> {
    const service = await this.#ownerOf(id);
    const path = `${PATH}/${encodeURIComponent(id)}/${decision}`;
    const letter = await this.#request(service, path, {
      method: 'POST',
      ...(body && { body }),
    });
    return { service: service.name, letter: DeadLetterSummary.parse(letter) };
  }

  /** Finds the owning service with a request that is not audited as a read. */
  async #ownerOf(id: string): Promise<ServiceClient> {
    const found = (await this.list()).find(({ letter }) => letter.id === id);
    const service = this.#services.find(({ name }) => name === found?.service);
    if (service) {
      return service;
    }
    throw new Error(`No requested service stores a dead letter ${id}.`);
  }

  #request(
    service: ServiceClient,
    path: string,
    options: RequestOptions = {},
  ): Promise<unknown> {
    return service.request(path, {
      ...options,
      token: this.#session.accessToken,
    });
  }
}

async function storesLetters(service: ServiceClient): Promise<boolean> {
  const document = await service
    .request('/openapi.json')
    .catch(() => undefined);
  return PATH in (Api.safeParse(document).data?.paths ?? {});
}
