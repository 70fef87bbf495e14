import type { mongo } from 'mongoose';

/**
 * Stages of an update that removes entries from a list. The document is due at
 * `dueAt` while other entries wait, and has neither field once none waits.
 *
 * @param fields - the list, the unique key of an entry, and the due time
 * @param extra - set in the same write
 */
export function withoutEntries(
  fields: { entries: string; key: string; dueAt: string },
  keys: readonly string[],
  dueAt: unknown,
  extra: mongo.Document = {},
): mongo.Document[] {
  const { entries, key } = fields;
  const rest = {
    $filter: {
      input: { $ifNull: [`$${entries}`, []] },
      cond: { $not: { $in: [`$$this.${key}`, keys] } },
    },
  };
  const whenEmpty = (otherwise: unknown) => ({
    $cond: [{ $eq: [{ $size: `$${entries}` }, 0] }, '$$REMOVE', otherwise],
  });
  return [
    { $set: { [entries]: rest, ...extra } },
    { $set: { [fields.dueAt]: whenEmpty(dueAt) } },
    { $set: { [entries]: whenEmpty(`$${entries}`) } },
  ];
}
