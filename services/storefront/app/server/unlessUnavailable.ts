/** Null for what a service that is away would have said; other failures pass. */
export async function unlessUnavailable<T>(
  asked: Promise<T>,
): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (isUnavailable(error)) {
      return null;
    }
    throw error;
  }
}

/** What `answerUnavailable` makes of it. */
function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) {
    return false;
  }
  if (!('init' in error)) {
    return false;
  }
  const { init } = error;
  if (typeof init !== 'object' || init === null) {
    return false;
  }
  return 'status' in init && init.status === 503;
}
