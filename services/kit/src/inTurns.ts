/**
 * Finds work and does it until none is found. One looks; each who finds
 * something calls another to look as well, up to `most`: so idle looking costs
 * one look.
 *
 * @param find - gives what is to be done, or undefined
 */
export async function inTurns(
  most: number,
  find: () => Promise<(() => Promise<void>) | undefined>,
): Promise<void> {
  const workers: Promise<void>[] = [];
  const call = () => {
    if (workers.length >= most) {
      return;
    }
    const worker = work();
    // Told below; until then nobody listens to those that came later.
    worker.catch(() => {});
    workers.push(worker);
  };
  const work = async () => {
    for (;;) {
      const found = await find();
      if (!found) {
        return;
      }
      call();
      await found();
    }
  };
  call();
  for (const worker of workers) {
    await worker;
  }
}
