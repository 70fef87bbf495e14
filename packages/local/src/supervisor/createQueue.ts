/** Creates a queue that runs tasks one at a time, in the order of submission. */
export function createQueue(): {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves when all submitted tasks have ended. */
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
