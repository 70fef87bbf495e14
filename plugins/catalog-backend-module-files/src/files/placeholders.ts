import { formatPath, type FileProblem, type ValuePath } from './FileProblem';

/** A value `{ $text: ./openapi.json }`, which the catalog replaces with a file. */
export interface Placeholder {
  path: ValuePath;
  /** The key without `$`. */
  name: string;
  /** Path of the file, relative to the catalog file. */
  file: unknown;
}

export const PLACEHOLDERS = ['text', 'json', 'yaml'];

/** Returns all placeholders in a value; templates have values that only look similar. */
export function findPlaceholders(
  value: unknown,
  path: ValuePath = [],
): Placeholder[] {
  if (typeof value !== 'object' || value === null || isTemplate(value)) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      findPlaceholders(item, [...path, index]),
    );
  }
  return Object.entries(value).flatMap(([key, child]) =>
    key.startsWith('$')
      ? [{ path: [...path, key], name: key.slice(1), file: child }]
      : findPlaceholders(child, [...path, key]),
  );
}

/** Finds placeholders that the catalog would not replace. */
export function checkPlaceholders(entity: unknown): FileProblem[] {
  return findPlaceholders(entity).flatMap(({ path, name, file }) => {
    const where = formatPath(path);
    if (!PLACEHOLDERS.includes(name)) {
      return [
        {
          path,
          message: `The placeholder ${where} does not exist: write $text, $json or $yaml`,
        },
      ];
    }
    return typeof file === 'string' && file !== ''
      ? []
      : [
          {
            path,
            message: `${where} is not the path of a file: write it like $${name}: ./file`,
          },
        ];
  });
}

/** Replaces each placeholder of a value with the result of a function. */
export async function replacePlaceholders(
  value: unknown,
  replace: (placeholder: Placeholder) => Promise<unknown>,
  path: ValuePath = [],
): Promise<unknown> {
  if (typeof value !== 'object' || value === null || isTemplate(value)) {
    return value;
  }
  if (Array.isArray(value)) {
    return Promise.all(
      value.map((item, index) =>
        replacePlaceholders(item, replace, [...path, index]),
      ),
    );
  }
  const [key = '', ...others] = Object.keys(value);
  const name = key.slice(1);
  if (key.startsWith('$') && PLACEHOLDERS.includes(name) && !others.length) {
    const [file] = Object.values(value);
    return replace({ path: [...path, key], name, file });
  }
  const entries = Object.entries(value).map(async ([field, child]) => [
    field,
    await replacePlaceholders(child, replace, [...path, field]),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

function isTemplate(value: object): boolean {
  return 'kind' in value && value.kind === 'Template';
}
