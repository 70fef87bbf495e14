import { z } from 'zod';
import type { Principal } from '../auth/Principal.ts';
import type { Reply } from './Reply.ts';
import { RequestParser } from './RequestParser.ts';

/** An unparsed request. */
export interface RawRequest {
  params: unknown;
  query: unknown;
  headers: unknown;
  body: unknown;
  /** The caller; absent on public routes. */
  principal: Principal | undefined;
  /** The client's address, as reported by the trusted proxies. */
  client: string;
}

/** A parsed request. */
export interface RouteInput<Params, Query, Headers, Body> {
  params: Params;
  query: Query;
  headers: Headers;
  body: Body;
  /** Id of the caller; `anonymous` on public routes. */
  actor: string;
  /** Roles in the caller's token, such as `staff`; empty on public routes. */
  roles: readonly string[];
  /** The client's address, as reported by the trusted proxies. */
  client: string;
}

/** One possible response of a route, for the OpenAPI document. */
export interface RouteResponse {
  description: string;
  /** Schema of a JSON body; without it the body is empty, or of `contentType`. */
  schema?: z.ZodType;
  contentType?: string;
  headers?: Readonly<Record<string, string>>;
}

/** The declaration of a route, without schemas and handler. */
export interface RouteFacts {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/v1/things/{id}`. */
  path: string;
  operationId: string;
  summary: string;
  tag: string;
  access: 'public' | 'signed-in' | 'staff';
  /** `bytes`: an unparsed body of these types, up to `limit` bytes; `schema` documents its content. */
  bytes?: { types: readonly string[]; limit: number; schema?: z.ZodType };
  responses: Readonly<Record<number, RouteResponse>>;
}

/** A route whose handler receives parsed input only. */
export interface RouteDefinition<
  Params,
  Query,
  Headers,
  Body,
> extends RouteFacts {
  params: z.ZodType<Params>;
  query: z.ZodType<Query>;
  headers: z.ZodType<Headers>;
  body: z.ZodType<Body>;
  handle(
    input: RouteInput<Params, Query, Headers, Body>,
  ): Promise<Reply> | Reply;
}

/** A route as it is mounted and documented. */
export interface Route extends RouteFacts {
  schemas: Record<'params' | 'query' | 'headers' | 'body', z.ZodType>;
  run(request: RawRequest): Promise<Reply> | Reply;
}

const none = z.strictObject({});

/** Defaults to spread first: no parameters, query or body, and any headers. */
export const bareRoute = {
  params: none,
  query: none,
  headers: z.object({}),
  body: z.undefined(),
};

/** Binds schemas and handler: the same schemas parse and document the route. */
export function defineRoute<Params, Query, Headers, Body>(
  definition: RouteDefinition<Params, Query, Headers, Body>,
): Route {
  const { params, query, headers, body, handle, ...facts } = definition;
  return {
    ...facts,
    schemas: { params, query, headers, body },
    run(request) {
      const parser = new RequestParser();
      const parsed = {
        params: parser.parse('params', params, request.params),
        query: parser.parse('query', query, request.query),
        headers: parser.parse('headers', headers, request.headers),
        body: parser.parse('body', body, request.body),
      };
      parser.check();
      return handle({
        params: parsed.params(),
        query: parsed.query(),
        headers: parsed.headers(),
        body: parsed.body(),
        actor: request.principal?.id ?? 'anonymous',
        roles: request.principal?.roles ?? [],
        client: request.client,
      });
    },
  };
}
