import { z } from 'zod/v4';

/** One thing that an API lets others do, or tells them. */
export interface Operation {
  /** `GET /v1/products`, or an event's `order.placed`. */
  title: string;
  text: string;
  /** Where on the page of the definition it is: a fragment, unique in the API. */
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

/** The operations of an OpenAPI document or the events of an AsyncAPI 3 one, in JSON; of anything else, none. */
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
      const said = operationSchema.safeParse(item[method]).data ?? {};
      const title = `${method.toUpperCase()} ${path}`;
      return {
        title,
        text: [said.summary, said.description, said.operationId, words(path)]
          .filter(part => part !== undefined)
          .join(' · '),
        // As Swagger UI links to it.
        fragment: `/${said.tags?.[0] ?? 'default'}/${said.operationId ?? encodeURIComponent(title)}`,
      };
    }),
  );
}

/** The words of a path or an event's type, so that each is found by itself. */
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
