import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import { z } from 'zod';
import { COMPOSE } from './ComposeInputs.ts';

/** The Compose Specification's own schema, as dclint carries it. */
function validator() {
  const dclint = createRequire(import.meta.url).resolve('dclint/package.json');
  const file = join(dirname(dclint), 'schemas', 'compose.schema.json');
  // Its draft is named by an address that ajv does not know.
  const { $schema: _draft, ...schema }: AnySchemaObject = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Ajv({
    allErrors: true,
    strict: false,
    validateFormats: false,
  }).compile(schema);
}

/** What the Compose Specification refuses in a compose file. */
export function schemaFindings(document: unknown): string[] {
  const validate = validator();
  if (validate(document)) {
    return [];
  }
  const findings = (validate.errors ?? []).map(error => {
    const key = error.instancePath.slice(1).replaceAll('/', '.') || '(top)';
    const params = Object.values(error.params).join(', ');
    return `${COMPOSE}: ${key}: ${error.message} (${params}); correct it as the Compose Specification says`;
  });
  return [...new Set(findings)];
}
