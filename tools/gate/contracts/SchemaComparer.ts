import type { Schema } from './Schema.ts';

/** Direction of the data: `accepted` from consumers of the contract, `returned` by its provider. */
export type Direction = 'accepted' | 'returned';

/** Finds a schema by its name. */
export type Resolve = (schema: Schema) => Schema;

const LOWER = ['minimum', 'minLength', 'minItems'] as const;
const UPPER = ['maximum', 'maxLength', 'maxItems'] as const;

/**
 * Lists the incompatible changes of a schema. An accepted schema may only become
 * wider; a returned schema may only become narrower or gain fields.
 */
export class SchemaComparer {
  readonly #before: Resolve;
  readonly #after: Resolve;
  readonly #direction: Direction;
  /** Pairs under comparison; schemas may be recursive. */
  readonly #open = new Set<string>();

  constructor(before: Resolve, after: Resolve, direction: Direction) {
    this.#before = before;
    this.#after = after;
    this.#direction = direction;
  }

  compare(before: Schema, after: Schema, place: string): string[] {
    const key = before.$ref && after.$ref && `${before.$ref} ${after.$ref}`;
    if (key) {
      if (this.#open.has(key)) {
        return [];
      }
      this.#open.add(key);
    }
    const [old, now] = [
      alternatives(before, this.#before),
      alternatives(after, this.#after),
    ];
    // Each possible variant must have been possible before.
    const [wanted, offered] =
      this.#direction === 'accepted' ? [old, now] : [now, old];
    const found = wanted.flatMap(one => {
      const tries = offered.map(other =>
        this.#direction === 'accepted'
          ? this.#compareOne(one, other, place)
          : this.#compareOne(other, one, place),
      );
      return tries.sort((a, b) => a.length - b.length)[0] ?? [];
    });
    if (key) {
      this.#open.delete(key);
    }
    return found;
  }

  #compareOne(before: Schema, after: Schema, place: string): string[] {
    // The content of binary data has no schema.
    if (before.format === 'binary') {
      return [];
    }
    const type = this.#typeChange(before.type, after.type);
    if (type) {
      return [`${place} ${type}`];
    }
    return [
      ...this.#values(before, after).map(one => `${place} ${one}`),
      ...this.#bounds(before, after).map(one => `${place} ${one}`),
      ...this.#properties(before, after, place),
      ...(before.items && after.items
        ? this.compare(before.items, after.items, `${place}[]`)
        : []),
    ];
  }

  #typeChange(before: Schema['type'], after: Schema['type']) {
    const [narrow, wide] =
      this.#direction === 'accepted' ? [before, after] : [after, before];
    if (before === after || wide === undefined) {
      return undefined;
    }
    if (narrow === 'integer' && wide === 'number') {
      return undefined;
    }
    return `was ${String(before ?? 'anything')} and is ${String(after ?? 'anything')}`;
  }

  #values(before: Schema, after: Schema): string[] {
    const [old, now] = [valuesOf(before), valuesOf(after)];
    const [narrow, wide, change] =
      this.#direction === 'accepted'
        ? [old, now, 'no longer accepts']
        : [now, old, 'may now be'];
    if (!wide) {
      return [];
    }
    if (!narrow) {
      return [`${change} other values`];
    }
    return narrow
      .filter(value => !wide.includes(value))
      .map(value => `${change} ${value}`);
  }

  #bounds(before: Schema, after: Schema): string[] {
    const accepted = this.#direction === 'accepted';
    const lower = LOWER.filter(name => {
      const [old, now] = [before[name] ?? -Infinity, after[name] ?? -Infinity];
      return accepted ? now > old : now < old;
    });
    const upper = UPPER.filter(name => {
      const [old, now] = [before[name] ?? Infinity, after[name] ?? Infinity];
      return accepted ? now < old : now > old;
    });
    const forms = (['pattern', 'format'] as const).filter(name => {
      const [narrow, wide] = accepted
        ? [before[name], after[name]]
        : [after[name], before[name]];
      return wide !== undefined && narrow !== wide;
    });
    return [...lower, ...upper, ...forms].map(
      name =>
        `${name} was ${before[name] ?? 'none'} and is ${after[name] ?? 'none'}`,
    );
  }

  #properties(before: Schema, after: Schema, place: string): string[] {
    const [old, now] = [before.properties ?? {}, after.properties ?? {}];
    const needed = new Set(after.required);
    const wasNeeded = new Set(before.required);
    const kept = Object.keys(old).flatMap(name => {
      const [was, is] = [old[name], now[name]];
      const here = `${place}.${name}`;
      if (!was) {
        return [];
      }
      if (!is) {
        const ignored =
          this.#direction === 'accepted' &&
          after.additionalProperties !== false;
        return ignored ? [] : [`${here} was removed`];
      }
      const optional =
        this.#direction === 'returned' &&
        wasNeeded.has(name) &&
        !needed.has(name)
          ? [`${here} is no longer always present`]
          : [];
      return [...optional, ...this.compare(was, is, here)];
    });
    if (this.#direction === 'returned') {
      return kept;
    }
    const required = [...needed].filter(name => !wasNeeded.has(name));
    return [
      ...kept,
      ...required.map(name => `${place}.${name} is now required`),
    ];
  }
}

function alternatives(schema: Schema, resolve: Resolve): Schema[] {
  const found = resolve(schema);
  const several = found.anyOf ?? found.oneOf;
  if (several) {
    return several.flatMap(one => alternatives(one, resolve));
  }
  if (!Array.isArray(found.type)) {
    return [found];
  }
  return found.type.map(type =>
    type === 'null' ? { type } : { ...found, type },
  );
}

function valuesOf(schema: Schema): string[] | undefined {
  if (schema.enum) {
    return schema.enum.map(value => JSON.stringify(value));
  }
  return schema.const === undefined
    ? undefined
    : [JSON.stringify(schema.const)];
}
