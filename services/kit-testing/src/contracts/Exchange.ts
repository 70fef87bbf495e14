/** One request and its response, as transmitted. */
export interface Exchange {
  method: string;
  /** The requested path with its query. */
  url: string;
  requestHeaders: Readonly<Record<string, string | string[] | undefined>>;
  requestBody: Buffer;
  status: number;
  /** Header names are in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Whether the complete response was sent; false if the client disconnected early. */
  complete: boolean;
}
