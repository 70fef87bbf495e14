/** A stream of server-sent events, read continuously. */
export class EventStream {
  /** The text received so far. */
  text = '';
  /** Resolves when the response has ended completely; rejects if the connection broke. */
  readonly ended: Promise<void>;

  /** @throws Error unless the status is 200 */
  static async open(
    url: string,
    headers: Record<string, string>,
  ): Promise<EventStream> {
    const answer = await fetch(url, { headers });
    if (answer.status === 200 && answer.body) {
      return new EventStream(answer.body);
    }
    throw new Error(`${url} answered ${answer.status}`);
  }

  private constructor(body: ReadableStream<Uint8Array>) {
    this.ended = this.#read(body);
    this.ended.catch(() => {});
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (
      let part = await reader.read();
      !part.done;
      part = await reader.read()
    ) {
      this.text += decoder.decode(part.value, { stream: true });
    }
  }
}
