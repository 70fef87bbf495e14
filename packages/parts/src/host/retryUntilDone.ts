/** Returns a function that shares one run of `work` among its callers; a call after a failure retries. */
export function retryUntilDone(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}
