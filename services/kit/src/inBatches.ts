import { setTimeout as pause } from 'node:timers/promises';

/**
 * Processes items in batches: items added within `gatherMs` milliseconds, and
 * during the previous batch, form the next one. One batch runs at a time.
 *
 * @param work - processes a batch; its rejection rejects every item of the batch
 * @returns a function that adds one item and resolves with its batch
 */
export function inBatches<T>(
  gatherMs: number,
  work: (items: T[]) => Promise<void>,
): (item: T) => Promise<void> {
  let next: { items: T[]; done: Promise<void> } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const begin = () => {
    const items: T[] = [];
    const done = Promise.all([pause(gatherMs), last]).then(() => {
      next = undefined;
      return work(items);
    });
    last = done.catch(() => {});
    return { items, done };
  };
  return item => {
    next ??= begin();
    next.items.push(item);
    return next.done;
  };
}
