import type { PageCursor } from './PageCursor.ts';

/** One field that a list is sorted by. */
export interface SortKey<T> {
  field: string;
  order: 1 | -1;
  valueOf: (item: T) => Date | string;
  isDate?: boolean;
}

/** What a MongoDB query of one page asks for. */
export interface PageRequest {
  /** Matches the items after the previous page; can be spread into a filter with `$or`. */
  filter: { $and?: Record<string, unknown>[] };
  /** Values of the sort keys that it matches after; none on the first page. */
  after: readonly (Date | string)[];
  sort: Record<string, 1 | -1>;
  /** One more than the page holds, to know whether there is a next one. */
  limit: number;
}

/** Sorts documents by a date, newest first, and those of one date by id. */
export function newestFirst<T extends { _id: string }>(
  field: string,
  valueOf: (item: T) => Date,
): SortKey<T>[] {
  return [{ field, order: -1, valueOf, isDate: true }, ...byId<T>(-1)];
}

/** Sorts documents by id. */
export function byId<T extends { _id: string }>(order: 1 | -1): SortKey<T>[] {
  return [{ field: '_id', order, valueOf: item => item._id }];
}

/**
 * Reads one page of a list by its sort keys: no page skips or repeats an item
 * because others were added or removed. The place where the next page begins
 * is sealed into a cursor that is valid for this scope only.
 *
 * @throws InputError when the cursor belongs to another list
 */
export async function keysetPage<T>(options: {
  cursors: PageCursor;
  /** Names the list, its filter and whose it is. */
  scope: string;
  query: { limit: number; cursor?: string | undefined };
  /** Together unique. */
  keys: readonly SortKey<T>[];
  find: (page: PageRequest) => Promise<T[]>;
}): Promise<{ items: T[]; nextCursor: string | null }> {
  const { cursors, scope, query, keys, find } = options;
  const { limit, cursor } = query;
  const place = cursor === undefined ? [] : cursors.read(scope, cursor);
  const after = place.map((word, index) =>
    keys[index]?.isDate === true ? new Date(word) : String(word),
  );
  const found = await find({
    after,
    filter: after.length === 0 ? {} : { $and: [{ $or: beyond(keys, after) }] },
    sort: Object.fromEntries(keys.map(({ field, order }) => [field, order])),
    limit: limit + 1,
  });
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return {
    items,
    nextCursor:
      last === undefined ? null : cursors.write(scope, placeOf(keys, last)),
  };
}

function placeOf<T>(keys: readonly SortKey<T>[], item: T): string[] {
  return keys.map(({ valueOf }) => {
    const value = valueOf(item);
    return value instanceof Date ? value.toISOString() : value;
  });
}

/** Equal in the first keys and beyond the place in the next one, for each key. */
function beyond<T>(
  keys: readonly SortKey<T>[],
  place: readonly (Date | string)[],
): Record<string, unknown>[] {
  return keys.map(({ field, order }, index) => ({
    ...Object.fromEntries(
      keys.slice(0, index).map((key, at) => [key.field, place[at]]),
    ),
    [field]: { [order === 1 ? '$gt' : '$lt']: place[index] },
  }));
}
