import type { Request, Response } from 'express';

/** What is said of an address that no route fits. */
const NONE = 'none';

/**
 * The pattern that a request's address fits, known once it was routed:
 * `/v1/orders/:id`. Whoever routes by other means than Express says it in
 * `response.locals.route`.
 */
export function routeOf(request: Request, response: Response): string {
  const said: unknown = response.locals['route'];
  if (typeof said === 'string') {
    return said;
  }
  // Typed as `any` by Express; absent while no route fits.
  const matched: unknown = request.route;
  return matched && typeof matched === 'object' && 'path' in matched
    ? String(matched.path)
    : NONE;
}
