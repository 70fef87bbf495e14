import type { Request, Response } from 'express';

/** The route of requests that match none. */
const NONE = 'none';

/**
 * The matched route pattern, available after routing: `/v1/orders/:id`. Other
 * routers than Express set it in `response.locals.route`.
 */
export function routeOf(request: Request, response: Response): string {
  const custom: unknown = response.locals['route'];
  if (typeof custom === 'string') {
    return custom;
  }
  // Typed as `any` by Express; absent without a matching route.
  const matched: unknown = request.route;
  return matched && typeof matched === 'object' && 'path' in matched
    ? String(matched.path)
    : NONE;
}
