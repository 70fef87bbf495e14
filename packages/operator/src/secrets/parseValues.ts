import { SecretsError } from './SecretsError.ts';

/**
 * Parses lines `KEY=value`. Skips empty lines and lines that begin with #; everything after the
 * first = is the value.
 *
 * @throws SecretsError that names a line by its number, never by its content
 */
export function parseValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) {
      continue;
    }
    const found = /^([A-Za-z_][A-Za-z0-9_.-]*)=(.+)$/.exec(line);
    const [, key, value] = found ?? [];
    if (key === undefined || value === undefined) {
      throw new SecretsError(`line ${index + 1} is not of the form KEY=value`);
    }
    if (key in values) {
      throw new SecretsError(`${key} is repeated`);
    }
    values[key] = value;
  }
  if (Object.keys(values).length === 0) {
    throw new SecretsError('no values: pass lines KEY=value on standard input');
  }
  return values;
}
