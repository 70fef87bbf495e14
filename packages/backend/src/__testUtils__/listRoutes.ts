import { z } from 'zod/v4';

/** A route that the running backend serves. */
export interface ServedRoute {
  method: string;
  /** With `/api/<plugin>`. */
  path: string;
}

const layerSchema = z.object({
  regexp: z.instanceof(RegExp),
  route: z
    .object({
      path: z.union([z.string(), z.array(z.string()), z.instanceof(RegExp)]),
      methods: z.record(z.string(), z.boolean()),
    })
    .optional(),
  handle: z.unknown(),
});
const routerSchema = z.custom<{ stack: unknown[] }>(
  value => typeof value === 'function' && 'stack' in value,
);
const applicationSchema = z.custom<{ _router: unknown }>(
  value => typeof value === 'function' && '_router' in value,
);

/** Returns all routes of an Express router and of the routers inside of it. */
export function listRoutes(router: unknown, base = ''): ServedRoute[] {
  const { stack } = routerSchema.parse(router);
  return stack.flatMap(layer => {
    const { regexp, route, handle } = layerSchema.parse(layer);
    if (route) {
      return [route.path].flat().flatMap(path =>
        Object.keys(route.methods).map(method => ({
          method: method === '_all' ? 'ALL' : method.toUpperCase(),
          path: `${base}${path}`,
        })),
      );
    }
    const application = applicationSchema.safeParse(handle);
    const inner = application.success ? application.data._router : handle;
    return routerSchema.safeParse(inner).success
      ? listRoutes(inner, `${base}${mountPath(regexp)}`)
      : [];
  });
}

/** The path that a router is mounted at, from the expression that Express makes of it. */
function mountPath({ source }: RegExp): string {
  const path = source
    .replace(/^\^/, '')
    .replace(/\\\/\?\(\?=\\\/\|\$\)$/, '')
    .replaceAll('\\/', '/')
    .replaceAll('\\.', '.')
    .replaceAll('\\-', '-');
  return path === '/' ? '' : path;
}
