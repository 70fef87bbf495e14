import { z } from 'zod/v4';
import type { ServedRoute } from './listRoutes';

/** A served route that can change something. */
export interface ServedChange {
  plugin: string;
  method: string;
  /** Path below `/api/<plugin>`. */
  path: string;
}

const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/**
 * Returns the routes of a running portal that can change something: those of its
 * routers, and those of the OpenAPI document that a plugin serves, because the router
 * of an Express application inside of another is not visible.
 */
export async function listStateChanges(
  routes: readonly ServedRoute[],
  read: (path: string) => Promise<unknown>,
): Promise<ServedChange[]> {
  const found = new Map<string, ServedChange>();
  const add = (change: ServedChange) => {
    if (!SAFE.includes(change.method)) {
      found.set(`${change.method} /api/${change.plugin}${change.path}`, change);
    }
  };
  for (const { method, path } of routes) {
    const [, plugin, rest = ''] = /^\/api\/([^/]+)(.*)$/.exec(path) ?? [];
    if (plugin !== undefined) {
      add({ plugin, method, path: rest.replace('(*)', '') });
    }
  }
  const plugins = new Set([...found.values()].map(({ plugin }) => plugin));
  for (const plugin of plugins) {
    const document = documentSchema.safeParse(
      await read(`/api/${plugin}/openapi.json`),
    );
    const paths = document.success ? document.data.paths : {};
    for (const [path, operations] of Object.entries(paths)) {
      for (const method of Object.keys(operations)) {
        add({
          plugin,
          method: method.toUpperCase(),
          path: path.replace(`/api/${plugin}`, '').replace(/\{(\w+)\}/g, ':$1'),
        });
      }
    }
  }
  return [...found.values()];
}
