import type { z } from 'zod';
import { InputError, type FieldError } from '../errors.ts';
import { fieldErrors } from './fieldErrors.ts';

/** Collects the errors of all parts of a request, so that one response names them all. */
export class RequestParser {
  readonly #errors: FieldError[] = [];

  /** Parses one part; call the returned function only after {@link check}. */
  parse<T>(part: string, schema: z.ZodType<T>, value: unknown): () => T {
    const result = schema.safeParse(value);
    if (!result.success) {
      this.#errors.push(...fieldErrors(part, result.error));
    }
    return () => {
      if (result.success) {
        return result.data;
      }
      throw result.error;
    };
  }

  /** @throws InputError naming every refused field of every part */
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
