import type { z } from 'zod';

/** What is asked of a service. */
export interface ServiceRequest {
  /** GET unless said. */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path and query, every segment encoded. */
  path: string;
  /** A body that is sent as JSON. */
  json?: unknown;
  /** A body that is sent as it is. */
  bytes?: { content: Uint8Array<ArrayBuffer>; type: string };
  headers?: Readonly<Record<string, string>>;
  /** How long the answer may take, in milliseconds, where it isn't the usual time. */
  timeout?: number;
}

/**
 * Asks one service over HTTP. Rejects with `ServiceUnavailableError` when it
 * cannot be reached, answers 5xx or breaks its contract, and with
 * `RefusedError` when it answers 4xx.
 */
export interface ServiceCaller {
  /** An answer with a body, parsed by its contract. */
  ask<Schema extends z.ZodType>(
    schema: Schema,
    request: ServiceRequest,
  ): Promise<z.output<Schema>>;
  /** An answer whose body is of no interest. */
  tell(request: ServiceRequest): Promise<void>;
  /** An answer whose body goes on as it comes; it has no time limit once it has begun. */
  open(request: ServiceRequest, signal: AbortSignal): Promise<Response>;
}
