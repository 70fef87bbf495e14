import { z } from 'zod';

const Content = z.record(z.string(), z.unknown());
const Parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean().default(false),
});
const Answer = z.object({
  content: Content.optional(),
  headers: z.record(z.string(), z.unknown()).default({}),
});
const Operation = z.object({
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), Answer),
});
export type Operation = z.infer<typeof Operation>;
export type Answer = z.infer<typeof Answer>;

/** The fields of an OpenAPI document that exchanges are checked against. */
export const ApiDocument = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});
export type ApiDocument = z.infer<typeof ApiDocument>;
