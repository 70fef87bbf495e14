import { z } from 'zod/v4';

/** An HTTP operation or an event of an API. */
export interface Operation {
  /** `GET /v1/products`, or `order.placed` for an event. */
  title: string;
  text: string;
  /** Fragment of its section on the definition page; unique within the API. */
  fragment: string;
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete', 'head', 'options'];

const operationSchema = z.looseObject({
  summary: z.string().optional(),
  description: z.string().optional(),
  operationId: z.string().optional(),
  tags: z.array(z.string()).optional(),
});
const openApiSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});
const asyncApiSchema = z.looseObject({
  channels: z.record(z.string(), z.looseObject({ address: z.string() })),
});

/** Returns the operations of an OpenAPI document or the events of an AsyncAPI 3 document, both in JSON; empty for other formats. */
export function readOperations(definition: string): Operation[] {
  const document = parseJson(definition);
  const openApi = openApiSchema.safeParse(document);
  if (openApi.success) {
    return httpOperations(openApi.data.paths);
  }
  const asyncApi = asyncApiSchema.safeParse(document);
  if (!asyncApi.success) {
    return [];
  }
  return Object.values(asyncApi.data.channels).map(({ address }) => ({
    title: address,
    text: `Event ${words(address)}`,
    fragment: `message-${address}`,
  }));
}

function httpOperations(
  paths: Record<string, Record<string, unknown>>,
): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.filter(method => method in item).map(method => {
      const operation = operationSchema.safeParse(item[method]).data ?? {};
      const title = `${method.toUpperCase()} ${path}`;
      return {
        title,
        text: [
          operation.summary,
          operation.description,
          operation.operationId,
          words(path),
        ]
          .filter(part => part !== undefined)
          .join(' · '),
        // The fragment that Swagger UI uses.
        fragment: `/${operation.tags?.[0] ?? 'default'}/${operation.operationId ?? encodeURIComponent(title)}`,
      };
    }),
  );
}

/** Splits a path or an event type into words, so that a search finds each of them. */
function words(path: string): string {
  return path
    .split(/[^A-Za-z0-9]+/)
    .join(' ')
    .trim();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
