/** Returns the code of a system error (`ENOENT`, `EADDRINUSE`, …), or undefined. */
export function errorCode(error: unknown): string | undefined {
  // Not instanceof: in tests, Node's errors belong to another realm.
  if (typeof error === 'object' && error !== null && 'code' in error) {
    return typeof error.code === 'string' ? error.code : undefined;
  }
  return undefined;
}
