import type { EventSink } from './sendEvents.ts';

/** The response of a handler; `sendReply` writes it. */
export interface Reply {
  status: number;
  headers?: Readonly<Record<string, string>>;
  /** A JSON body as a value … */
  json?: unknown;
  /** … or as bytes, of the type in `headers['content-type']` (JSON by default). */
  bytes?: Buffer;
  /**
   * Server-sent events instead of a body: called when the response is open;
   * the returned function is called when the client disconnects.
   */
  events?: (sink: EventSink) => () => void;
}
