import { parse } from 'yaml';
import { z } from 'zod';

const Environment = z
  .record(z.string(), z.union([z.string(), z.number()]).transform(String))
  .default({});

/** The part of a service in docker-compose.yaml that the tools read. */
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

/** The part of docker-compose.yaml that the tools read. */
export const ComposeFile = z.object({
  services: z.record(z.string(), ComposeService),
  /** Processes that compose does not run: name → reason. */
  'x-left-out': z.record(z.string(), z.string()).default({}),
});
/** See the schema of the same name. */
export type ComposeFile = z.infer<typeof ComposeFile>;

/** Parses the file; resolves anchors and merges. */
export function parseYaml(text: string): unknown {
  return parse(text, { merge: true });
}
