import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  processLinksSchema,
  type ProcessLinks,
} from '@comptoir/plugin-overview-common';
import { z } from 'zod/v4';

const PROCESSES = 'overview.processes';
const RUNBOOK = 'overview.runbook';
const linksSchema = z.record(
  z.string(),
  processLinksSchema.omit({ runbook: true }),
);

/** Returns the links of a process by its name; of an unknown process only the runbook, if any. */
export type FindProcessLinks = (name: string) => ProcessLinks;

/**
 * Reads the configuration `overview.processes` and `overview.runbook`.
 *
 * @throws InputError with the invalid key.
 */
export function readProcessLinks(config: Config): FindProcessLinks {
  const value = config.getOptional(PROCESSES) ?? {};
  const links = new Map(
    Object.entries(
      parse(
        linksSchema,
        typeof value === 'string' ? parseJson(value) : value,
        PROCESSES,
      ),
    ),
  );
  const runbook = parse(
    processLinksSchema.shape.runbook,
    config.getOptionalString(RUNBOOK),
    RUNBOOK,
  );
  return name => ({ ...links.get(name), runbook });
}

function parse<T>(schema: z.ZodType<T>, value: unknown, key: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  const path = [key, ...(issue?.path ?? [])].join('.');
  throw new InputError(`${path}: ${issue?.message}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(`${PROCESSES}: is not valid JSON`);
  }
}
