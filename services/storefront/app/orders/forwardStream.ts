/**
 * Forwards a stream and closes it cleanly when the source fails or `signal` aborts.
 *
 * @returns a stream that never errors
 */
export function forwardStream(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const leave = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', leave, { once: true });
  return new ReadableStream({
    async pull(controller) {
      const { value } = await reader.read().catch(() => ({ value: undefined }));
      if (value) {
        return controller.enqueue(value);
      }
      signal.removeEventListener('abort', leave);
      controller.close();
    },
    cancel: leave,
  });
}
