/**
 * Hands on what comes, and ends politely when it breaks off or `signal` says so.
 *
 * @returns a stream that never fails
 */
export function passOn(
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
