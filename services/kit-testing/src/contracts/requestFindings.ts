import type { Found } from './ApiContract.ts';
import type { Exchange } from './Exchange.ts';
import { mediaTypeOf } from './mediaTypeOf.ts';
import type { Schemas } from './Schemas.ts';

/** Lists the violations of the contract in an accepted request. */
export function requestFindings(
  exchange: Exchange,
  found: Found,
  schemas: Schemas,
): string[] {
  return [
    ...parameterFindings(exchange, found, schemas),
    ...bodyFindings(exchange, found, schemas),
  ];
}

function parameterFindings(
  { url, requestHeaders }: Exchange,
  { operation, pointer, params }: Found,
  schemas: Schemas,
): string[] {
  const query = queryOf(new URL(url, 'http://service').searchParams);
  const declared = operation.parameters.map((parameter, index) => ({
    ...parameter,
    at: [...pointer, 'parameters', String(index), 'schema'],
  }));
  const path = Object.fromEntries(
    Object.entries(params).map(([name, text]) => [name, decode(text)]),
  );
  const places = { path, query, header: requestHeaders };
  const findings = Object.entries(places).flatMap(([place, texts]) => {
    const here = declared.filter(one => one.in === place);
    return schemas.findingsInTexts(
      `request ${place}`,
      Object.fromEntries(here.map(({ name, at }) => [name, at])),
      here.filter(({ required }) => required).map(({ name }) => name),
      texts,
    );
  });
  const unknown = Object.keys(query).filter(
    name => !declared.some(one => one.in === 'query' && one.name === name),
  );
  return [
    ...findings,
    ...unknown.map(name => `request query.${name} is not declared`),
  ];
}

function bodyFindings(
  { requestHeaders, requestBody }: Exchange,
  { operation, pointer }: Found,
  schemas: Schemas,
): string[] {
  const content = operation.requestBody?.content;
  if (!content) {
    return [];
  }
  const given = String(requestHeaders['content-type'] ?? '');
  const type = mediaTypeOf(given, content);
  if (type === undefined) {
    return [`request content-type: ${given || 'none'}`];
  }
  if (!/\bjson$/.test(type)) {
    return [];
  }
  const at = [...pointer, 'requestBody', 'content', type, 'schema'];
  const body: unknown = JSON.parse(requestBody.toString('utf8'));
  return schemas.findings('request body', at, body);
}

/** Parses a query; a repeated name becomes a list. */
function queryOf(search: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(search.keys())].map(name => {
      const [first = '', ...others] = search.getAll(name);
      return [name, others.length > 0 ? [first, ...others] : first];
    }),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
