import { z } from 'zod';
import type { Principal } from '../auth/Principal.ts';
import type { Reply } from './Reply.ts';
import { RequestParser } from './RequestParser.ts';

/** What came in, before anything is known of it. */
export interface RawRequest {
  params: unknown;
  query: unknown;
  headers: unknown;
  body: unknown;
  /** Who asks; absent on routes whose access is `public`. */
  principal: Principal | undefined;
  /** The address of who asks, as the trusted proxies in front say. */
  client: string;
}

/** What came in, parsed. */
export interface RouteInput<Params, Query, Headers, Body> {
  params: Params;
  query: Query;
  headers: Headers;
  body: Body;
  /** Id of who asks, `anonymous` on public routes. */
  actor: string;
  /** What who asks may be, as their token says: `staff`; empty on public routes. */
  roles: readonly string[];
  /** The address of who asks, as the trusted proxies in front say. */
  client: string;
}

/** One answer that a route may give, for the OpenAPI document. */
export interface RouteResponse {
  description: string;
  /** A JSON body; without one the answer is empty, or of `contentType`. */
  schema?: z.ZodType;
  contentType?: string;
  headers?: Readonly<Record<string, string>>;
}

/** What is known of a route without calling it. */
export interface RouteFacts {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/v1/things/{id}`. */
  path: string;
  operationId: string;
  summary: string;
  tag: string;
  access: 'public' | 'signed-in' | 'staff';
  /** `bytes`: the body is taken as it is, of these types, up to `limit` bytes; `schema` documents what it holds. */
  bytes?: { types: readonly string[]; limit: number; schema?: z.ZodType };
  responses: Readonly<Record<number, RouteResponse>>;
}

/** A route whose handler sees parsed input only. */
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

/** Spread it first: no parameter, no query, no header of interest, no body. */
export const bareRoute = {
  params: none,
  query: none,
  headers: z.object({}),
  body: z.undefined(),
};

/** Ties schemas and handler together: the same schemas parse and are documented. */
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
