import { z } from 'zod';
import { Schema } from './Schema.ts';
import {
  SchemaComparer,
  type Direction,
  type Resolve,
} from './SchemaComparer.ts';

/**
 * Compares two versions of one contract. OpenAPI and AsyncAPI are one file because they
 * share their schemas.
 */

const Content = z.record(z.string(), z.object({ schema: Schema.optional() }));
const Operation = z.object({
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        schema: Schema.default({}),
      }),
    )
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
  security: z.array(z.record(z.string(), z.unknown())).default([]),
  responses: z.record(
    z.string(),
    z.object({
      content: Content.default({}),
      headers: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
});
type Operation = z.infer<typeof Operation>;

const Contract = z.object({
  info: z.object({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)).default({}),
  components: z
    .object({
      schemas: z.record(z.string(), Schema).default({}),
      messages: z.record(z.string(), z.object({ payload: Schema })).default({}),
    })
    .default({ schemas: {}, messages: {} }),
});
type Contract = z.infer<typeof Contract>;

/**
 * Lists the incompatible changes of an OpenAPI or AsyncAPI document by operation and
 * field; none when the major version was raised.
 */
export function breakingChanges(before: unknown, after: unknown): string[] {
  const [old, now] = [Contract.parse(before), Contract.parse(after)];
  if (majorOf(old) !== majorOf(now)) {
    return [];
  }
  const comparer = (direction: Direction) =>
    new SchemaComparer(resolverOf(old), resolverOf(now), direction);
  const operations = operationsOf(now);
  const paths = [...operationsOf(old)].flatMap(([name, operation]) => {
    const kept = operations.get(name);
    if (!kept) {
      return [`${name} was removed`];
    }
    return [
      ...requestChanges(operation, kept, comparer('accepted')),
      ...responseChanges(operation, kept, comparer('returned')),
    ].map(change => `${name} ${change}`);
  });
  const messages = Object.entries(old.components.messages).flatMap(
    ([type, { payload }]) => {
      const kept = now.components.messages[type];
      return kept
        ? comparer('returned').compare(payload, kept.payload, `${type} payload`)
        : [`${type} was removed`];
    },
  );
  return [...paths, ...messages];
}

function requestChanges(
  before: Operation,
  after: Operation,
  comparer: SchemaComparer,
): string[] {
  const guarded =
    before.security.length === 0 && after.security.length > 0
      ? ['now needs a token']
      : [];
  // Requests do not contain the name of a path parameter.
  const named = ({ parameters }: Operation) =>
    new Map(
      parameters.map((one, index) => [
        one.in === 'path' ? `path ${index + 1}` : `${one.in}.${one.name}`,
        one,
      ]),
    );
  const [old, now] = [named(before), named(after)];
  const removed = [...old].flatMap(([name, { schema }]) => {
    const kept = now.get(name);
    return kept
      ? comparer.compare(schema, kept.schema, name)
      : [`${name} was removed`];
  });
  const required = [...now]
    .filter(([name, one]) => one.required && !old.get(name)?.required)
    .map(([name]) => `${name} is now required`);
  const body =
    !before.requestBody && after.requestBody ? ['body is now required'] : [];
  return [
    ...guarded,
    ...removed,
    ...required,
    ...body,
    ...contentChanges(
      before.requestBody?.content ?? {},
      after.requestBody?.content ?? {},
      comparer,
    ),
  ];
}

function responseChanges(
  before: Operation,
  after: Operation,
  comparer: SchemaComparer,
): string[] {
  return Object.entries(before.responses).flatMap(([status, answer]) => {
    const kept = after.responses[status];
    if (!kept) {
      return [`${status} was removed`];
    }
    const headers = Object.keys(answer.headers)
      .filter(name => !(name in kept.headers))
      .map(name => `headers.${name} was removed`);
    return [
      ...headers,
      ...contentChanges(answer.content, kept.content, comparer),
    ].map(change => `${status} ${change}`);
  });
}

function contentChanges(
  before: z.infer<typeof Content>,
  after: z.infer<typeof Content>,
  comparer: SchemaComparer,
): string[] {
  return Object.entries(before).flatMap(([type, { schema = {} }]) => {
    const kept = after[type];
    return kept
      ? comparer.compare(schema, kept.schema ?? {}, 'body')
      : [`${type} was removed`];
  });
}

/** By `GET /things/{}`. */
function operationsOf({ paths }: Contract): Map<string, Operation> {
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [
        `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '{}')}`,
        operation,
      ]),
    ),
  );
}

function resolverOf({ components }: Contract): Resolve {
  const resolve: Resolve = schema => {
    const found = components.schemas[schema.$ref?.split('/').at(-1) ?? ''];
    return found ? resolve(found) : schema;
  };
  return resolve;
}

const majorOf = ({ info }: Contract) => info.version.split('.')[0];
