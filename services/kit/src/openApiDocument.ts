import {
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type ResponseConfig,
} from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { Route, RouteResponse } from './http/defineRoute.ts';

/** What stands at the top of an OpenAPI document. */
export interface ApiFacts {
  title: string;
  version: string;
  description: string;
  /** The schema of every answer from 400 on. */
  problem: z.ZodType;
}

/** The OpenAPI 3.1 document of the routes, from the same schemas that parse. */
export function openApiDocument(
  routes: readonly Route[],
  facts: ApiFacts,
): object {
  const { problem, ...info } = facts;
  refuseTwins(routes);
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
      description: 'An EdDSA token of whoever is signed in',
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

/** `/things/{id}` and `/things/{slug}` are one path: OpenAPI allows no such pair. */
function refuseTwins(routes: readonly Route[]): void {
  const known = new Map<string, string>();
  for (const { path } of routes) {
    const shape = path.replace(/\{\w+\}/g, '{}');
    const twin = known.get(shape) ?? path;
    if (twin !== path) {
      throw new Error(`${path} and ${twin} are the same path`);
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
        description:
          'A refusal or a failure; `errors` names each field that was refused',
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
