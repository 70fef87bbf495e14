import type { z } from 'zod';
import type { CloudResource } from './CloudState.ts';

/** Reads a text attribute of a resource; empty when it has another type or is missing. */
export function textOf(resource: CloudResource, name: string): string {
  const value = resource.values[name];
  return typeof value === 'string' ? value : '';
}

/** Reads attributes by a schema; undefined when they differ from it. */
export function valuesOf<Schema extends z.ZodType>(
  resource: CloudResource,
  schema: Schema,
): z.output<Schema> | undefined {
  return schema.safeParse(resource.values).data;
}
