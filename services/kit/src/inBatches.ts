import { setTimeout as pause } from 'node:timers/promises';

/**
 * Does work on many things at once: what comes within `gatherMs` milliseconds,
 * and while an earlier batch is being worked on, is one batch.
 *
 * @param work - fails for a whole batch
 * @returns adds one thing; settles as its batch does
 */
export function inBatches<T>(
  gatherMs: number,
  work: (things: T[]) => Promise<void>,
): (thing: T) => Promise<void> {
  let next: { things: T[]; done: Promise<void> } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const begin = () => {
    const things: T[] = [];
    const done = Promise.all([pause(gatherMs), last]).then(() => {
      next = undefined;
      return work(things);
    });
    last = done.catch(() => {});
    return { things, done };
  };
  return thing => {
    next ??= begin();
    next.things.push(thing);
    return next.done;
  };
}
