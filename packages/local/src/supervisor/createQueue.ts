/** Runs tasks one after the other, in the order in which they were handed in. */
export function createQueue(): {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves when all that were handed in so far are over. */
  idle(): Promise<void>;
} {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: task => {
      const result = last.then(task);
      last = result.catch(() => undefined);
      return result;
    },
    idle: () => last.then(() => undefined),
  };
}
