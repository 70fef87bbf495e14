import { fieldErrors } from '../http/fieldErrors.ts';
import type { BusEvent } from './BusEvent.ts';
import type { EventContract } from './EventContract.ts';
import { PoisonError } from './PoisonError.ts';

/** Takes in one kind of event; doing so twice must change nothing more. */
export interface EventHandler {
  type: string;
  handle(content: unknown): Promise<void>;
}

/** Ties a handler to its event's contract: it sees parsed events only. */
export function onEvent<Event extends BusEvent>(
  contract: EventContract<Event>,
  handle: (event: Event) => Promise<void>,
): EventHandler {
  return {
    type: contract.type,
    async handle(content) {
      const result = contract.schema.safeParse(content);
      if (!result.success) {
        const what = fieldErrors('event', result.error)
          .map(({ field, message }) => `${field}: ${message}`)
          .join('; ');
        throw new PoisonError(what);
      }
      await handle(result.data);
    },
  };
}
