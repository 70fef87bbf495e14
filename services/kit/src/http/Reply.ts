import type { EventSink } from './sendEvents.ts';

/** What a handler answers; written once, by the one who mounted the route. */
export interface Reply {
  status: number;
  headers?: Readonly<Record<string, string>>;
  /** A JSON body, given as a value … */
  json?: unknown;
  /** … or already in bytes, of the type in `headers['content-type']` (JSON unless said). */
  bytes?: Buffer;
  /**
   * Server-sent events instead of a body: called once the answer is open, it
   * begins to send; what it returns is called when the client has left.
   */
  events?: (sink: EventSink) => () => void;
}
