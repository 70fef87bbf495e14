import type { KubeConfig } from '@kubernetes/client-node';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { z } from 'zod/v4';
import { ApiStatusError } from './ApiStatusError';
import { DeadlineError } from './DeadlineError';

/** Maximum wait for the head of a response, and for a body that is read whole; milliseconds. */
const TIMEOUT_MS = 30_000;

const statusSchema = z.object({ message: z.string().min(1) });

interface RequestOptions {
  /** Ends the request, also while its body is read. */
  signal: AbortSignal;
  query?: Record<string, string>;
  /** Milliseconds. Default: 30 seconds. */
  timeoutMs?: number;
}

interface LinesOptions extends RequestOptions {
  /** Maximum time of the body, milliseconds: a connection may be lost without an error. */
  deadlineMs: number;
}

/**
 * Reads from one API server. The informers of `@kubernetes/client-node` are not used:
 * they keep whole objects, have no timeout, and cannot be stopped while they connect.
 */
export class ApiClient {
  static of(kubeConfig: KubeConfig): ApiClient {
    return new ApiClient(kubeConfig);
  }

  private constructor(private readonly kubeConfig: KubeConfig) {}

  /** Address of the API server. */
  get server(): string {
    return this.kubeConfig.getCurrentCluster()?.server ?? '';
  }

  /**
   * Reads a whole body as JSON.
   *
   * @throws ApiStatusError when the API server responds with an error
   * @throws Error when it does not respond
   */
  async json(path: string, options: RequestOptions): Promise<unknown> {
    return JSON.parse(await this.text(path, options));
  }

  /** Reads a whole body; throws like {@link ApiClient.json}. */
  async text(path: string, options: RequestOptions): Promise<string> {
    const response = await this.open(path, options);
    const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    const timer = setTimeout(
      () => response.destroy(late(timeoutMs)),
      timeoutMs,
    );
    try {
      return await text(response);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Yields each line of a body as JSON until it ends; throws like {@link ApiClient.json}.
   *
   * @throws DeadlineError when the body does not end within `deadlineMs`
   */
  async *lines(
    path: string,
    { deadlineMs, ...options }: LinesOptions,
  ): AsyncGenerator<unknown> {
    const response = await this.open(path, options);
    response.setEncoding('utf8');
    const timer = setTimeout(
      () => response.destroy(new DeadlineError(path, deadlineMs)),
      deadlineMs,
    );
    let rest = '';
    try {
      for await (const chunk of response) {
        const parts = `${rest}${chunk}`.split('\n');
        rest = parts.pop() ?? '';
        for (const line of parts) {
          yield JSON.parse(line);
        }
      }
    } finally {
      clearTimeout(timer);
    }
  }

  private async open(
    path: string,
    { signal, query = {}, timeoutMs = TIMEOUT_MS }: RequestOptions,
  ): Promise<IncomingMessage> {
    const url = new URL(`${this.server}${path}`);
    url.search = new URLSearchParams(query).toString();
    const options: https.RequestOptions = {
      signal,
      headers: { accept: 'application/json' },
    };
    await this.kubeConfig.applyToHTTPSOptions(options);
    const { request } = url.protocol === 'https:' ? https : http;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(url, options, resolve);
      const timer = setTimeout(() => sent.destroy(late(timeoutMs)), timeoutMs);
      sent.once('response', () => clearTimeout(timer));
      sent.once('close', () => clearTimeout(timer));
      sent.once('error', reject);
      sent.end();
    });
    const { statusCode = 0 } = response;
    if (statusCode === 200) {
      return response;
    }
    throw new ApiStatusError(
      statusCode,
      explain(await text(response), response),
    );
  }
}

function late(timeoutMs: number): Error {
  return new Error(`no response within ${timeoutMs / 1000} s`);
}

function explain(body: string, { statusMessage }: IncomingMessage): string {
  try {
    return statusSchema.parse(JSON.parse(body)).message;
  } catch {
    return body.trim().slice(0, 200) || (statusMessage ?? 'no explanation');
  }
}
