/** Runs `work` for each item, `width` at a time; rejects at the first failure. */
export async function inParallel<Item>(
  width: number,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of rest) {
        await work(item);
      }
    }),
  );
}
