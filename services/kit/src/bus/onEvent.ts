import { fieldErrors } from '../http/fieldErrors.ts';
import type { BusEvent } from './BusEvent.ts';
import type { EventContract } from './EventContract.ts';
import { PoisonError } from './PoisonError.ts';

/** Consumes one type of event; must be idempotent. */
export interface EventHandler {
  type: string;
  handle(content: unknown): Promise<void>;
}

/** Binds a handler to its event's contract; it receives parsed events only. */
export function onEvent<Event extends BusEvent>(
  contract: EventContract<Event>,
  handle: (event: Event) => Promise<void>,
): EventHandler {
  return {
    type: contract.type,
    async handle(content) {
      const result = contract.schema.safeParse(content);
      if (!result.success) {
        const problems = fieldErrors('event', result.error)
          .map(({ field, message }) => `${field}: ${message}`)
          .join('; ');
        throw new PoisonError(problems);
      }
      await handle(result.data);
    },
  };
}
