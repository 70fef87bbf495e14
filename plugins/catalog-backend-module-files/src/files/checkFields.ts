import { formatPath, type FileProblem, type ValuePath } from './FileProblem';
import { METADATA_FIELDS, ROOT_FIELDS, SPEC_FIELDS } from './knownFields';

const plain = (name: string) => name.toLowerCase().replace(/[-_\s]/g, '');

/** Finds fields whose spelling differs from a known one, and missing ones. */
export function checkFields(entity: Record<string, unknown>): FileProblem[] {
  const { kind, metadata, spec } = entity;
  const specFields = SPEC_FIELDS[String(kind)] ?? [];
  return [
    ...misspelt(entity, ROOT_FIELDS, []),
    ...misspelt(metadata, METADATA_FIELDS, ['metadata']),
    ...misspelt(spec, specFields, ['spec']),
    ...missing(entity, ['apiVersion', 'kind', 'metadata'], []),
    ...missing(metadata, ['name'], ['metadata']),
  ];
}

function misspelt(
  value: unknown,
  known: readonly string[],
  path: ValuePath,
): FileProblem[] {
  return keysOf(value).flatMap(key => {
    const meant = known.includes(key)
      ? undefined
      : known.find(one => plain(one) === plain(key));
    return meant === undefined
      ? []
      : [
          {
            path: [...path, key],
            message: `The field ${formatPath([...path, key])} does not exist: write ${meant}`,
          },
        ];
  });
}

function missing(
  value: unknown,
  required: readonly string[],
  path: ValuePath,
): FileProblem[] {
  const keys = keysOf(value);
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return required
    .filter(one => !keys.some(key => plain(key) === plain(one)))
    .map(one => ({
      path,
      message: `The field ${formatPath([...path, one])} is missing: add it`,
    }));
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value)
    : [];
}
