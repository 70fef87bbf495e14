import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Schemas } from './Schemas.ts';

const AsyncApi = z.looseObject({
  channels: z.record(z.string(), z.unknown()),
});

/** A message as published. */
export interface Published {
  routingKey: string;
  messageId: string | undefined;
  contentType: string | undefined;
  content: Buffer;
}

/** Checks messages against the AsyncAPI documents of their publishers. */
export class EventContract {
  readonly #channels: ReadonlyMap<string, Schemas>;

  constructor(documents: readonly unknown[]) {
    this.#channels = new Map(
      documents.flatMap(one => {
        const document = AsyncApi.parse(one);
        const schemas = new Schemas(document);
        return Object.keys(document.channels).map((type): [string, Schemas] => [
          type,
          schemas,
        ]);
      }),
    );
  }

  /** Reads every document in a folder. */
  static read(folder: URL): EventContract {
    const files = readdirSync(folder).filter(name => name.endsWith('.json'));
    return new EventContract(
      files.map((name): unknown =>
        JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
      ),
    );
  }

  /** Lists the violations of the contract in a message: `order.placed evt_1: data.lines must be array`. */
  findings(message: Published): string[] {
    const { routingKey, messageId, contentType, content } = message;
    const named = (finding: string) =>
      `${routingKey} ${messageId ?? 'without an id'}: ${finding}`;
    const schemas = this.#channels.get(routingKey);
    if (!schemas) {
      return [named('no contract has such an event')];
    }
    if (contentType !== 'application/json') {
      return [named(`content type ${contentType ?? 'missing'}`)];
    }
    let payload: unknown;
    try {
      payload = JSON.parse(content.toString('utf8'));
    } catch {
      return [named('the payload is not JSON')];
    }
    const at = ['components', 'messages', routingKey, 'payload'];
    const found = schemas.findings('payload', at, payload);
    const id = z.object({ id: z.literal(messageId) }).safeParse(payload);
    return [
      ...found,
      ...(id.success ? [] : ['payload.id differs from the message’s id']),
    ].map(named);
  }
}
