import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Lists the path pattern of every route and of the routes below it, such as `/:locale/staff/orders/:id`. */
export function routePatterns(
  routes: readonly RouteConfigEntry[],
  above = '',
): string[] {
  return routes.flatMap(({ path, children = [] }) => {
    const own = path === undefined ? above : `${above}/${path}`;
    return [own, ...routePatterns(children, own)];
  });
}
