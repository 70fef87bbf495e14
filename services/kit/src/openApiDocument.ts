import {
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type ResponseConfig,
} from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { Route, RouteResponse } from './http/defineRoute.ts';

/** The metadata of an OpenAPI document. */
export interface ApiFacts {
  title: string;
  version: string;
  description: string;
  /** The schema of every response from 400 on. */
  problem: z.ZodType;
}

/** Generates the OpenAPI 3.1 document from the schemas by which the routes parse. */
export function openApiDocument(
  routes: readonly Route[],
  facts: ApiFacts,
): object {
  const { problem, ...info } = facts;
  refuseSameShape(routes);
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'staff', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'An EdDSA token whose roles contain "staff"',
  });
  if (routes.some(route => route.access === 'signed-in')) {
    registry.registerComponent('securitySchemes', 'signedIn', {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'An EdDSA token of a signed-in customer',
    });
  }
  for (const route of routes) {
    register(registry, route, problem);
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info,
    servers: [{ url: '/' }],
  });
}

/** Refuses paths that differ in parameter names only (`/things/{id}`, `/things/{slug}`), as OpenAPI does. */
function refuseSameShape(routes: readonly Route[]): void {
  const known = new Map<string, string>();
  for (const { path } of routes) {
    const shape = path.replace(/\{\w+\}/g, '{}');
    const other = known.get(shape) ?? path;
    if (other !== path) {
      throw new Error(`${path} and ${other} have the same shape`);
    }
    known.set(shape, path);
  }
}

function register(
  registry: OpenAPIRegistry,
  route: Route,
  problem: z.ZodType,
): void {
  const { params, query, headers, body } = route.schemas;
  const responses = Object.entries(route.responses).map(
    ([status, response]): [string, ResponseConfig] => [
      status,
      describe(response),
    ],
  );
  registry.registerPath({
    method: route.method,
    path: route.path,
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.tag],
    ...(route.access === 'staff' && { security: [{ staff: [] }] }),
    ...(route.access === 'signed-in' && { security: [{ signedIn: [] }] }),
    request: {
      ...(params instanceof z.ZodObject && { params }),
      ...(query instanceof z.ZodObject && { query }),
      ...(headers instanceof z.ZodObject && { headers }),
      ...(!(body instanceof z.ZodUndefined) && {
        body: { required: true, content: bodyContent(route) },
      }),
    },
    responses: {
      ...Object.fromEntries(responses),
      default: {
        description: 'An error; `errors` names each refused field',
        content: { 'application/problem+json': { schema: problem } },
      },
    },
  });
}

function bodyContent(route: Route) {
  const types = route.bytes?.types ?? ['application/json'];
  const schema = route.bytes
    ? (route.bytes.schema ?? z.string().meta({ format: 'binary' }))
    : route.schemas.body;
  return Object.fromEntries(types.map(type => [type, { schema }]));
}

function describe(response: RouteResponse): ResponseConfig {
  const { description, schema, contentType, headers } = response;
  return {
    description,
    ...(schema && {
      content: { [contentType ?? 'application/json']: { schema } },
    }),
    ...(headers && {
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, text]) => [
          name,
          { description: text, schema: { type: 'string' } },
        ]),
      ),
    }),
  };
}
