/** Resolves to null if the service is unavailable; rethrows other errors. */
export async function nullIfUnavailable<T>(
  call: Promise<T>,
): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (isUnavailable(error)) {
      return null;
    }
    throw error;
  }
}

/** Whether `answerFailure` threw this. */
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
