import { formatPath, type FileProblem, type ValuePath } from './FileProblem';
import { SPEC_FIELDS, STRUCTURED_FIELDS } from './knownFields';

const METADATA_TEXTS = ['name', 'namespace', 'title', 'description'];
const METADATA_GROUPS = ['labels', 'annotations', 'tags'];

/** Finds numbers, booleans and empty values where Backstage expects text. */
export function checkTexts(entity: Record<string, unknown>): FileProblem[] {
  const { apiVersion, kind, metadata, spec } = entity;
  const specTexts = (SPEC_FIELDS[String(kind)] ?? []).filter(
    field => !STRUCTURED_FIELDS.includes(field),
  );
  return [
    ...notText(apiVersion, ['apiVersion']),
    ...notText(kind, ['kind']),
    ...textsIn(metadata, METADATA_TEXTS, ['metadata']),
    ...textsIn(metadata, METADATA_GROUPS, ['metadata']),
    ...textsIn(spec, specTexts, ['spec']),
  ];
}

function textsIn(
  value: unknown,
  fields: readonly string[],
  path: ValuePath,
): FileProblem[] {
  return Object.entries(objectOf(value))
    .filter(([key]) => fields.includes(key))
    .flatMap(([key, child]) => {
      const childPath = [...path, key];
      if (Array.isArray(child)) {
        return child.flatMap((item, index) =>
          notText(item, [...childPath, index]),
        );
      }
      return typeof child === 'object' && child !== null
        ? Object.entries(objectOf(child)).flatMap(([name, item]) =>
            notText(item, [...childPath, name]),
          )
        : notText(child, childPath);
    });
}

function notText(value: unknown, path: ValuePath): FileProblem[] {
  const where = formatPath(path);
  if (value === null) {
    return [
      { path, message: `${where} is empty: write a value, or remove it` },
    ];
  }
  return typeof value === 'number' || typeof value === 'boolean'
    ? [
        {
          path,
          message: `${where} is a ${typeof value}, not text: write it in quotes ("${value}")`,
        },
      ]
    : [];
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
