import type { PageCursor } from './PageCursor.ts';

/** One field that a list is sorted by. */
export interface SortKey<T> {
  field: string;
  order: 1 | -1;
  valueOf: (item: T) => Date | string;
  isDate?: boolean;
}

/** The parts of a MongoDB query for one page. */
export interface PageRequest {
  /** Matches the items after the previous page; can be spread into a filter with `$or`. */
  filter: { $and?: Record<string, unknown>[] };
  /** Sort key values of the previous page's last item; empty on the first page. */
  after: readonly (Date | string)[];
  sort: Record<string, 1 | -1>;
  /** The page size plus one, to detect a next page. */
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
 * Reads one page of a list by its sort keys: adding or removing items
 * makes no page skip or repeat others. The cursor of the next page is signed and
 * valid for this scope only.
 *
 * @throws InputError when the cursor belongs to another list
 */
export async function keysetPage<T>(options: {
  cursors: PageCursor;
  /** Names the list, its filter and its owner. */
  scope: string;
  query: { limit: number; cursor?: string | undefined };
  /** Unique in combination. */
  keys: readonly SortKey<T>[];
  find: (page: PageRequest) => Promise<T[]>;
}): Promise<{ items: T[]; nextCursor: string | null }> {
  const { cursors, scope, query, keys, find } = options;
  const { limit, cursor } = query;
  const position = cursor === undefined ? [] : cursors.read(scope, cursor);
  const after = position.map((value, index) =>
    keys[index]?.isDate === true ? new Date(value) : String(value),
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
      last === undefined ? null : cursors.write(scope, positionOf(keys, last)),
  };
}

function positionOf<T>(keys: readonly SortKey<T>[], item: T): string[] {
  return keys.map(({ valueOf }) => {
    const value = valueOf(item);
    return value instanceof Date ? value.toISOString() : value;
  });
}

/** For each key: equal in the earlier keys and beyond the position in this one. */
function beyond<T>(
  keys: readonly SortKey<T>[],
  position: readonly (Date | string)[],
): Record<string, unknown>[] {
  return keys.map(({ field, order }, index) => ({
    ...Object.fromEntries(
      keys.slice(0, index).map((key, at) => [key.field, position[at]]),
    ),
    [field]: { [order === 1 ? '$gt' : '$lt']: position[index] },
  }));
}
