import express, {
  type Express,
  type Request,
  type RequestHandler,
} from 'express';
import { z } from 'zod';
import type { Principal } from '../auth/Principal.ts';
import type { Guard } from '../auth/staffGuard.ts';
import type { Log } from '../createLog.ts';
import { MethodNotAllowedError } from '../errors.ts';
import type { Route } from './defineRoute.ts';
import { requireType } from './requireType.ts';
import { sendReply } from './sendReply.ts';

/** Mounts the routes in order, then answers 405 with `Allow` to other methods of their paths. */
export function mountRoutes(
  app: Express,
  options: {
    routes: readonly Route[];
    guard: Guard;
    signedIn?: Guard;
    jsonLimit: number;
    log: Log;
  },
): void {
  const { routes, guard, signedIn = guard, jsonLimit, log } = options;
  const json = express.json({
    limit: jsonLimit,
    type: () => true,
    strict: false,
  });
  const principals = new WeakMap<Request, Principal>();
  const methods = new Map<string, Set<string>>();
  for (const route of routes) {
    const path = route.path.replace(/\{(\w+)\}/g, ':$1');
    // The guard runs before the body is read.
    if (route.access !== 'public') {
      const admitted = route.access === 'staff' ? guard : signedIn;
      app[route.method](path, admit(admitted, principals));
    }
    app[route.method](
      path,
      ...bodyParsers(route, json),
      serve(route, principals, log),
    );
    const known = methods.get(path) ?? new Set();
    methods.set(path, known.add(route.method.toUpperCase()));
  }
  for (const [path, known] of methods) {
    app.all(path, refuseMethod(known));
  }
}

function admit(
  guard: Guard,
  principals: WeakMap<Request, Principal>,
): RequestHandler {
  return async (request, _response, next) => {
    principals.set(request, await guard(request.headers.authorization));
    next();
  };
}

function serve(
  route: Route,
  principals: WeakMap<Request, Principal>,
  log: Log,
): RequestHandler {
  return async (request, response) => {
    const { params, query, headers } = request;
    const body: unknown = request.body;
    const principal = principals.get(request);
    const client = request.ip ?? 'unknown';
    const raw = { params, query, headers, body, principal, client };
    try {
      sendReply(response, await route.run(raw));
    } catch (error) {
      if (!response.writableEnded) {
        throw error;
      }
      // The request has timed out and was answered: Express would cut the connection, which the next request may use.
      const { operationId } = route;
      log.warn(
        { err: error, operationId },
        'a handler failed after its request was answered',
      );
    }
  };
}

function bodyParsers(route: Route, json: RequestHandler): RequestHandler[] {
  if (route.bytes) {
    const { types, limit } = route.bytes;
    return [requireType(types), express.raw({ limit, type: () => true })];
  }
  if (route.schemas.body instanceof z.ZodUndefined) {
    return [];
  }
  return ['post', 'put', 'patch'].includes(route.method)
    ? [requireType(['application/json']), json]
    : [];
}

function refuseMethod(known: Set<string>): RequestHandler {
  if (known.has('GET')) {
    known.add('HEAD');
  }
  const allow = [...known].sort().join(', ');
  return (request, response) => {
    response.setHeader('allow', allow);
    throw new MethodNotAllowedError(
      `${request.method} is not allowed on ${request.path}; allowed: ${allow}.`,
    );
  };
}
