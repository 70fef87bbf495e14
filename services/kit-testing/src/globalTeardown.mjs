/** Stops the parts that the setup started. */
export default async function globalTeardown() {
  await globalThis.stopParts?.();
}
