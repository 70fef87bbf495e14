import {
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { Request, RequestHandler, Response } from 'express';
import { beginSpan } from '../tracing/spans.ts';
import { isProbe } from './isProbe.ts';
import { routeOf } from './routeOf.ts';

/** Starts a span for each request, in the caller's trace (`traceparent`) or in a new one. */
export function traceRequests(): RequestHandler {
  return (request, response, next) => {
    if (isProbe(request)) {
      return next();
    }
    const { method, path } = request;
    const from = propagation.extract(ROOT_CONTEXT, request.headers);
    const attributes = {
      'http.request.method': method,
      'url.path': path,
      'url.scheme': request.protocol,
    };
    const kind = SpanKind.SERVER;
    const span = beginSpan({ name: method, kind, attributes }, from);
    response.once('close', () => finish(span, request, response));
    context.with(trace.setSpan(from, span), next);
  };
}

function finish(span: Span, request: Request, response: Response): void {
  const route = routeOf(request, response);
  const { statusCode } = response;
  span.updateName(`${request.method} ${route}`);
  span.setAttributes({
    'http.route': route,
    'http.response.status_code': statusCode,
  });
  if (statusCode >= 500) {
    span.setAttribute('error.type', String(statusCode));
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}
