import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import {
  type EntryContext,
  type HandleDataRequestFunction,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { nonceContext } from './server/nonceContext.ts';
import { reportContext } from './server/reportContext.ts';
import { visitContext } from './server/visitContext.ts';

const RENDER_TIMEOUT = 5_000;
const RETRY_AFTER_SECONDS = '10';

/** Renders a page as a stream; crawlers get the complete page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: Readonly<RouterContextProvider>,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Cache-Control', cacheControl(loadContext));
  if (status === 503) {
    headers.set('Retry-After', RETRY_AFTER_SECONDS);
  }
  const nonce = loadContext.get(nonceContext);
  const whole = isbot(request.headers.get('user-agent') ?? '');

  return new Promise((resolve, reject) => {
    let answered = false;
    const answer = () => {
      answered = true;
      const body = new PassThrough({
        final(done) {
          clearTimeout(timer);
          done();
        },
      });
      pipe(body);
      const stream = createReadableStreamFromReadable(body);
      resolve(new Response(stream, { headers, status }));
    };
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']: answer,
        onShellError: reject,
        onError(error: unknown) {
          // An error before the response has started rejects the promise and is reported there.
          if (answered) {
            loadContext.get(reportContext)(error, request.url);
          }
        },
      },
    );
    const timer = setTimeout(abort, RENDER_TIMEOUT);
  });
}

/** Applies the same caching to data requests. */
export const handleDataRequest: HandleDataRequestFunction = (
  response,
  { context },
) => {
  response.headers.set('Cache-Control', cacheControl(context));
  return response;
};

/** Pages of signed-in customers must not remain in the browser after sign-out. */
function cacheControl(context: Readonly<RouterContextProvider>): string {
  const { signedIn } = context.get(visitContext);
  return signedIn ? 'no-store' : 'private, no-cache';
}

/** Reports unexpected errors; responses such as 404 and 503 are not errors. */
export const handleError: HandleErrorFunction = (
  error,
  { request, context },
) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) {
    return;
  }
  context.get(reportContext)(error, request.url);
};
