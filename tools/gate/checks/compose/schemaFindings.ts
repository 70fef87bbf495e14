import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import { z } from 'zod';
import { COMPOSE } from './ComposeInputs.ts';

/** The schema of the Compose Specification, from dclint. */
function validator() {
  const dclint = createRequire(import.meta.url).resolve('dclint/package.json');
  const file = join(dirname(dclint), 'schemas', 'compose.schema.json');
  // ajv does not know the URL of its draft.
  const { $schema: _draft, ...schema }: AnySchemaObject = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Ajv({
    allErrors: true,
    strict: false,
    validateFormats: false,
  }).compile(schema);
}

/** Lists the violations of the Compose Specification in a compose file. */
export function schemaFindings(document: unknown): string[] {
  const validate = validator();
  if (validate(document)) {
    return [];
  }
  const findings = (validate.errors ?? []).map(error => {
    const key = error.instancePath.slice(1).replaceAll('/', '.') || '(top)';
    const params = Object.values(error.params).join(', ');
    return `${COMPOSE}: ${key}: ${error.message} (${params}); correct it according to the Compose Specification`;
  });
  return [...new Set(findings)];
}
