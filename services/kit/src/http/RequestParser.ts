import type { z } from 'zod';
import { InputError, type FieldError } from '../errors.ts';
import { fieldErrors } from './fieldErrors.ts';

/** Says what is wrong in all places at once, so that a caller mends it in one go. */
export class RequestParser {
  readonly #errors: FieldError[] = [];

  /** Parses one place; the result only counts when {@link check} doesn't throw. */
  parse<T>(place: string, schema: z.ZodType<T>, value: unknown): () => T {
    const result = schema.safeParse(value);
    if (!result.success) {
      this.#errors.push(...fieldErrors(place, result.error));
    }
    return () => {
      if (result.success) {
        return result.data;
      }
      throw result.error;
    };
  }

  /** @throws InputError naming every refused field of every place */
  check(): void {
    const [first] = this.#errors;
    if (!first) {
      return;
    }
    const more = this.#errors.length - 1;
    throw new InputError(
      `${first.field}: ${first.message}${more > 0 ? ` (and ${more} more)` : ''}`,
      { fields: this.#errors },
    );
  }
}
