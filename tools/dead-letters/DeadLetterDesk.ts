import { Session } from '@comptoir/contracts/customers';
import {
  DeadLetter,
  DeadLetterList,
  DeadLetterSummary,
} from '@comptoir/kit/deadLetters/deadLetter';
import { HttpClient, type Asked } from '@comptoir/kit-testing/HttpClient';
import { z } from 'zod';
import type { Settings } from './Settings.ts';

const PATH = '/v1/dead-letters';
const Api = z.object({ paths: z.record(z.string(), z.unknown()) });
const Refusal = z.object({ detail: z.string() });

/** A letter, and the service that could not take it in. */
export interface Found {
  service: string;
  letter: DeadLetterSummary;
}

/** What staff do with dead letters, over HTTP, as one who has signed in. */
export class DeadLetterDesk {
  readonly #services: ReadonlyMap<string, HttpClient>;
  readonly #customers: HttpClient;
  readonly #session: Session;

  /**
   * Signs in, and asks which services keep dead letters.
   *
   * @param only - one service by its name; all unless given
   * @throws Error saying what was refused, or that nobody answers
   */
  static async open(
    settings: Settings,
    only: string | undefined,
  ): Promise<DeadLetterDesk> {
    const { email, password, customersUrl } = settings;
    const customers = new HttpClient(() => customersUrl);
    const body = { email, password };
    const asked = { method: 'POST', body };
    const session = Session.parse(
      await answerOf(customers, 'customers', '/v1/sessions', asked),
    );
    const services = new Map<string, HttpClient>();
    for (const [name, url] of settings.services) {
      if (only !== undefined && only !== name) continue;
      const client = new HttpClient(() => url);
      if (await keepsLetters(client)) services.set(name, client);
    }
    const desk = new DeadLetterDesk(services, customers, session);
    if (services.size > 0) return desk;
    await desk.close();
    throw new Error(
      only === undefined
        ? 'No service that keeps dead letters answers.'
        : `${only} keeps no dead letters, or does not answer.`,
    );
  }

  private constructor(
    services: ReadonlyMap<string, HttpClient>,
    customers: HttpClient,
    session: Session,
  ) {
    this.#services = services;
    this.#customers = customers;
    this.#session = session;
  }

  /** Every letter that waits, last dead first within a service. */
  async list(): Promise<Found[]> {
    const found: Found[] = [];
    for (const [service, client] of this.#services) {
      let cursor: string | null = '';
      while (cursor !== null) {
        const query = new URLSearchParams({ limit: '100' });
        if (cursor !== '') query.set('cursor', cursor);
        const page: DeadLetterList = DeadLetterList.parse(
          await this.#ask(client, service, `${PATH}?${query}`),
        );
        found.push(...page.items.map(letter => ({ service, letter })));
        cursor = page.nextCursor;
      }
    }
    return found;
  }

  /** The whole letter; reading it is written into the audit trail. */
  async show(id: string): Promise<DeadLetter & { service: string }> {
    const [service, client] = await this.#keeperOf(id);
    const path = `${PATH}/${encodeURIComponent(id)}`;
    const letter = DeadLetter.parse(await this.#ask(client, service, path));
    return { service, ...letter };
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
    const body = { refreshToken };
    const asked = { method: 'POST', body };
    await answerOf(this.#customers, 'customers', '/v1/sessions/end', asked);
  }

  async #decide(
    id: string,
    what: 'redrive' | 'discard',
    body?: object,
  ): Promise<Found> {
    const [service, client] = await this.#keeperOf(id);
    const path = `${PATH}/${encodeURIComponent(id)}/${what}`;
    const asked = { method: 'POST', ...(body && { body }) };
    const letter = await this.#ask(client, service, path, asked);
    return { service, letter: DeadLetterSummary.parse(letter) };
  }

  /** Which service has it: asked in a way that reads nothing, so that the trail tells of no look that was none. */
  async #keeperOf(id: string): Promise<[string, HttpClient]> {
    const waiting = (await this.list()).find(({ letter }) => letter.id === id);
    const client = waiting && this.#services.get(waiting.service);
    if (client) return [waiting.service, client];
    throw new Error(
      `No dead letter ${id} waits in any service that was asked.`,
    );
  }

  #ask(
    client: HttpClient,
    service: string,
    path: string,
    asked: Asked = {},
  ): Promise<unknown> {
    const token = this.#session.accessToken;
    return answerOf(client, service, path, { ...asked, token });
  }
}

async function keepsLetters(client: HttpClient): Promise<boolean> {
  const answer = await client.ask('/openapi.json').catch(() => undefined);
  return PATH in (Api.safeParse(answer?.body).data?.paths ?? {});
}

async function answerOf(
  client: HttpClient,
  service: string,
  path: string,
  asked: Asked,
): Promise<unknown> {
  const answer = await client.ask(path, asked).catch((cause: unknown) => {
    throw new Error(`${service} does not answer; does it run?`, { cause });
  });
  if (answer.status < 300) return answer.body;
  const why = Refusal.safeParse(answer.body).data?.detail ?? '';
  throw new Error(`${service} answered ${answer.status}. ${why}`.trim());
}
