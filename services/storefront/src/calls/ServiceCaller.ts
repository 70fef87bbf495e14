import type { z } from 'zod';

/** A request to a service. */
export interface ServiceRequest {
  /** `GET` by default. */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query, with every segment encoded. */
  path: string;
  /** JSON body. */
  json?: unknown;
  /** Binary body. */
  bytes?: { content: Uint8Array<ArrayBuffer>; type: string };
  headers?: Readonly<Record<string, string>>;
  /** Sent without the visitor's token, so that a 401 is about the body. */
  anonymous?: boolean;
  /** Time limit in milliseconds, if it differs from the default. */
  timeout?: number;
}

/** Calls one service over HTTP. Rejects with `ServiceUnavailableError` if it can't be reached, responds 5xx or breaks its contract, and with `RefusedError` if it responds 4xx. */
export interface ServiceCaller {
  /** Calls for a response body, parsed by its contract. */
  ask<Schema extends z.ZodType>(
    schema: Schema,
    request: ServiceRequest,
  ): Promise<z.output<Schema>>;
  /** Calls without using the response body. */
  send(request: ServiceRequest): Promise<void>;
  /** Calls for a streamed body; the time limit ends with the headers. */
  open(request: ServiceRequest, signal: AbortSignal): Promise<Response>;
}
