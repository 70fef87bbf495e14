/**
 * Finds work and does it until none is found. Starts with one worker; each
 * worker that finds work starts another, up to `most`, so an idle run costs one
 * query.
 *
 * @param find - returns the work to do, or undefined
 */
export async function inTurns(
  most: number,
  find: () => Promise<(() => Promise<void>) | undefined>,
): Promise<void> {
  const workers: Promise<void>[] = [];
  const addWorker = () => {
    if (workers.length >= most) {
      return;
    }
    const worker = work();
    // Awaited below in order; until then later rejections have no handler.
    worker.catch(() => {});
    workers.push(worker);
  };
  const work = async () => {
    for (;;) {
      const found = await find();
      if (!found) {
        return;
      }
      addWorker();
      await found();
    }
  };
  addWorker();
  for (const worker of workers) {
    await worker;
  }
}
