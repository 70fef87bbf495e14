import { z } from 'zod';
import { markdownTable } from './markdownTable.ts';

/** Matches the default in a description, which the table moves to its own column. */
const DEFAULT = / \(default [^)]*\)/;
const Default = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.string())])
  .optional();
const CONFIDENTIAL = /SECRET|PASSWORD|TOKEN/;

/**
 * Every key of a schema over the environment, with its default and its
 * description. Keys and rules are found by parsing an empty environment in
 * local mode and outside.
 *
 * @throws Error naming each key without a description
 */
export function configurationTable(schema: z.ZodObject): string {
  const requiredIn = (mode: string) => {
    const { error } = schema.safeParse({ COMPTOIR_MODE: mode });
    return new Set(error?.issues.map(({ path }) => path[0]));
  };
  const required = requiredIn('local');
  const outsideLocal = requiredIn('production');
  const rows = Object.entries<unknown>(schema.shape).map(([key, field]) => {
    if (!(field instanceof z.ZodType)) {
      throw new Error(`${key} has no type`);
    }
    const description = field.description?.replace(DEFAULT, '');
    if (!description) {
      throw new Error(`${key} has no .describe()`);
    }
    if (required.has(key)) {
      return [`\`${key}\``, 'required', description];
    }
    const value = outsideLocal.has(key)
      ? 'required outside local mode'
      : defaultOf(key, field);
    return [`\`${key}\``, value, description];
  });
  return markdownTable(['key', 'default', 'meaning'], rows);
}

function defaultOf(key: string, field: z.ZodType): string {
  const value = Default.parse(field.safeParse(undefined).data);
  if (value === undefined) {
    return 'none';
  }
  if (CONFIDENTIAL.test(key)) {
    return 'for local mode only';
  }
  return `\`${Array.isArray(value) ? value.join(',') : value}\``;
}
