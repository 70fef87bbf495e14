import { Problem } from '@comptoir/contracts/common';
import { ServiceUnavailableError } from '@comptoir/kit/errors';
import { RefusedError } from './RefusedError.ts';
import type { ServiceCaller, ServiceRequest } from './ServiceCaller.ts';

export interface ServiceCallerOptions {
  /** Base URL of the service, such as `http://127.0.0.1:4002`. */
  url: string;
  /** Time limit of a response, in milliseconds. */
  timeout: number;
}

const NOT_FOUND = 404;

/** A problem document with `newTotal`, which only some have. */
const AnyProblem = Problem.loose();

/** Creates a caller over HTTP. */
export function createServiceCaller({
  url,
  timeout,
}: ServiceCallerOptions): ServiceCaller {
  const limitOf = (request: ServiceRequest) =>
    AbortSignal.timeout(request.timeout ?? timeout);

  async function send(
    request: ServiceRequest,
    signal: AbortSignal,
  ): Promise<Response> {
    const what = nameOf(request);
    const address = new URL(request.path, url);
    // A segment such as `..` would reach another resource.
    if (address.pathname !== request.path.split('?')[0]) {
      throw refuse(what, NOT_FOUND);
    }
    const response = await fetch(address, {
      method: request.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...(request.json !== undefined && {
          'content-type': 'application/json',
        }),
        ...(request.bytes && { 'content-type': request.bytes.type }),
        ...request.headers,
      },
      body: bodyOf(request),
      signal,
    }).catch((cause: unknown) => {
      throw new ServiceUnavailableError(`no response to ${what}`, { cause });
    });
    if (response.ok) {
      return response;
    }
    if (response.status >= 400 && response.status < 500) {
      throw await refusal(what, response);
    }
    await response.body?.cancel();
    throw new ServiceUnavailableError(`${what} responded ${response.status}`);
  }

  return {
    async ask(schema, request) {
      const response = await send(request, limitOf(request));
      try {
        return schema.parse(await response.json());
      } catch (cause) {
        const broken = `${nameOf(request)} broke its contract`;
        throw new ServiceUnavailableError(broken, { cause });
      }
    },
    async send(request) {
      const response = await send(request, limitOf(request));
      await response.body?.cancel();
    },
    open: send,
  };
}

function nameOf({ method = 'GET', path }: ServiceRequest): string {
  return `${method} ${path}`;
}

function bodyOf({ json, bytes }: ServiceRequest): BodyInit | null {
  if (bytes) {
    return bytes.content;
  }
  return json === undefined ? null : JSON.stringify(json);
}

async function refusal(what: string, response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => undefined);
  const problem = AnyProblem.safeParse(body).data;
  return problem
    ? new RefusedError(what, problem, secondsIn(response))
    : refuse(what, response.status, secondsIn(response));
}

function refuse(
  what: string,
  status: number,
  retryAfter?: number,
): RefusedError {
  const problem = { type: 'about:blank', title: 'Refused', status, detail: '' };
  return new RefusedError(what, problem, retryAfter);
}

function secondsIn({ headers }: Response): number | undefined {
  const text = headers.get('retry-after') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
