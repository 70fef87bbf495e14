/** Deadline and pause between attempts, milliseconds. */
const [DEADLINE_MS, PAUSE_MS] = [20_000, 10];

/** Repeats assertions until they hold. @throws the last failure after 20 seconds */
export async function eventually(
  assert: () => void | Promise<void>,
): Promise<void> {
  const end = performance.now() + DEADLINE_MS;
  for (;;) {
    try {
      await assert();
      return;
    } catch (error) {
      if (performance.now() > end) {
        throw error;
      }
    }
    await new Promise(resolve => {
      setTimeout(resolve, PAUSE_MS);
    });
  }
}
