/** One request and its answer, as they went over the wire. */
export interface Exchange {
  method: string;
  /** With its query, as it was asked for. */
  url: string;
  requestHeaders: Readonly<Record<string, string | string[] | undefined>>;
  requestBody: Buffer;
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Whether the answer was sent to its end; a client may leave before. */
  complete: boolean;
}
