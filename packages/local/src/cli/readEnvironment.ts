import { isAbsolute, join } from 'node:path';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { allowedEnvironment } from '@comptoir/parts/host/allowedEnvironment';
import { cacheFolderOf } from '@comptoir/parts/host/cacheFolderOf';
import { PARTS } from '@comptoir/parts/parts';
import type { Part } from '@comptoir/parts/Part';
import { z } from 'zod';
import type { LocalOptions } from '../plan/LocalOptions.ts';

/** A whole number in decimal digits. */
function wholeNumber({ min, max }: { min: number; max: number }) {
  return z.string().transform((value, context) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= min && number <= max) {
      return number;
    }
    context.addIssue({
      code: 'custom',
      message: `must be a whole number from ${min} to ${max}, not “${value}”`,
    });
    return z.NEVER;
  });
}

const Environment = z.object({
  COMPTOIR_PORT_OFFSET: z.preprocess(
    // An empty variable counts as unset.
    value => value || undefined,
    wholeNumber({ min: 0, max: 30_000 }).default(0),
  ),
  COMPTOIR_VAR: z.string().min(1).default('var'),
  COMPTOIR_NODE_OPTIONS: z.string().min(1).optional(),
  COMPTOIR_PLATFORM_BUNDLE: z.string().min(1).optional(),
});

/** An empty variable counts as unset, as in kubectl. */
const text = z.string().transform(value => value || undefined);
const Cluster = z.object({
  KUBECONFIG: text.optional(),
  ARGOCD_URL: text.optional(),
  ARGOCD_TOKEN: text.optional(),
});

/** @throws LocalError naming each invalid variable */
export function readEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
  parts: readonly Part[] = PARTS,
): LocalOptions {
  const parsed = Environment.safeParse(environment);
  const provided = providedParts(parts).safeParse(environment);
  const issues = [
    ...(parsed.error?.issues ?? []),
    ...(provided.error?.issues ?? []),
  ];
  if (!parsed.success || !provided.success) {
    throw new LocalError({
      what: 'An environment variable is invalid',
      why: issues
        .map(({ path, message }) => `${path.join('.')}: ${message}`)
        .join('\n'),
      remedy: 'correct or unset it',
    });
  }
  const { COMPTOIR_VAR, COMPTOIR_PORT_OFFSET } = parsed.data;
  const { COMPTOIR_NODE_OPTIONS, COMPTOIR_PLATFORM_BUNDLE } = parsed.data;
  return {
    root,
    parts,
    varFolder: isAbsolute(COMPTOIR_VAR)
      ? COMPTOIR_VAR
      : join(root, COMPTOIR_VAR),
    cacheFolder: cacheFolderOf(environment),
    portOffset: COMPTOIR_PORT_OFFSET,
    env: allowedEnvironment(environment),
    cluster: Cluster.parse(environment),
    provided: Object.fromEntries(
      parts.flatMap(({ name, connection }) => {
        const url = connection && provided.data[connection.variable];
        return url === undefined ? [] : [[name, url]];
      }),
    ),
    ...(COMPTOIR_NODE_OPTIONS ? { nodeOptions: COMPTOIR_NODE_OPTIONS } : {}),
    ...(COMPTOIR_PLATFORM_BUNDLE
      ? { platformBundle: COMPTOIR_PLATFORM_BUNDLE }
      : {}),
  };
}

/** Schema of the variables that replace parts by servers. */
function providedParts(parts: readonly Part[]) {
  const variables = parts.flatMap(({ connection }) => {
    if (!connection) {
      return [];
    }
    const { variable, schemes } = connection;
    const url = z
      .string()
      .refine(value => schemes.some(scheme => value.startsWith(scheme)), {
        message: `must begin with ${schemes.join(' or ')}`,
      })
      .optional();
    return [[variable, url] as const];
  });
  return z.object(Object.fromEntries(variables));
}
