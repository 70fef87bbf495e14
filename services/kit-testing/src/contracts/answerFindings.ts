import type { Found } from './ApiContract.ts';
import type { Exchange } from './Exchange.ts';
import { mediaTypeOf } from './mediaTypeOf.ts';
import type { Schemas } from './Schemas.ts';

/** Lists the violations of the contract in a response: status, headers, content type, fields. */
export function answerFindings(
  exchange: Exchange,
  { operation, pointer }: Found,
  schemas: Schemas,
): string[] {
  const { status, headers, body, method, complete } = exchange;
  const key = [String(status), ...(status >= 400 ? ['default'] : [])].find(
    one => operation.responses[one],
  );
  const answer = operation.responses[key ?? ''];
  if (key === undefined || !answer) {
    return [`status ${status} is not declared`];
  }
  if (status === 500 && key === 'default') {
    return ['status 500: an internal error is never declared'];
  }
  const missing = Object.keys(answer.headers)
    .filter(name => headers[name.toLowerCase()] === undefined)
    .map(name => `headers.${name.toLowerCase()} is declared and missing`);
  if (method === 'HEAD') {
    return missing;
  }
  if (!answer.content) {
    const extra = body.length > 0 ? ['body: none is declared'] : [];
    return [...missing, ...extra];
  }
  if (body.length === 0 && complete) {
    return [...missing, 'body is declared and missing'];
  }
  const type = mediaTypeOf(headers['content-type'] ?? '', answer.content);
  if (type === undefined) {
    const given = headers['content-type'] ?? 'missing';
    return [...missing, `headers.content-type: ${given} is not declared`];
  }
  if (!complete) {
    return missing;
  }
  const at = [...pointer, 'responses', key, 'content', type, 'schema'];
  const values = valuesIn(type, body.toString('utf8'));
  if (values === undefined) {
    return [...missing, 'body is not JSON'];
  }
  return [
    ...missing,
    ...values.flatMap(value => schemas.findings('body', at, value)),
  ];
}

/** Returns the values to validate: the body, or each event of a stream; none for types other than JSON, undefined for invalid JSON. */
function valuesIn(type: string, text: string): unknown[] | undefined {
  try {
    if (type === 'text/event-stream') {
      return text
        .split('\n')
        .filter(line => line.startsWith('data: '))
        .map((line): unknown => JSON.parse(line.slice('data: '.length)));
    }
    if (!/\bjson$/.test(type)) {
      return [];
    }
    const whole: unknown = JSON.parse(text);
    return [whole];
  } catch {
    return undefined;
  }
}
