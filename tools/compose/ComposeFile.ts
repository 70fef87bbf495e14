import { parse } from 'yaml';
import { z } from 'zod';

const Environment = z
  .record(z.string(), z.union([z.string(), z.number()]).transform(String))
  .default({});

/** A service of docker-compose.yaml, as far as we read it. */
export const ComposeService = z.object({
  image: z.string(),
  build: z
    .object({
      context: z.string(),
      dockerfile: z.string(),
      args: Environment,
    })
    .optional(),
  command: z.array(z.string()).optional(),
  environment: Environment,
  ports: z.array(z.string()).default([]),
  profiles: z.array(z.string()).default([]),
  depends_on: z
    .record(z.string(), z.object({ required: z.boolean().default(true) }))
    .default({}),
  volumes: z.array(z.string()).default([]),
  stop_grace_period: z
    .string()
    .regex(/^\d+s$/)
    .optional(),
  healthcheck: z.object({ disable: z.boolean().default(false) }).optional(),
});
/** See the schema of the same name. */
export type ComposeService = z.infer<typeof ComposeService>;

/** docker-compose.yaml, as far as we read it. */
export const ComposeFile = z.object({
  services: z.record(z.string(), ComposeService),
  /** Processes that compose leaves out on purpose: name → reason. */
  'x-left-out': z.record(z.string(), z.string()).default({}),
});
/** See the schema of the same name. */
export type ComposeFile = z.infer<typeof ComposeFile>;

/** The file as YAML says it, anchors and merges resolved. */
export function parseYaml(text: string): unknown {
  return parse(text, { merge: true });
}
