/** Keys and indexes from the root of a document to a value. */
export type ValuePath = readonly (string | number)[];

/** What is wrong in a document of a catalog file. */
export interface FileProblem {
  path: ValuePath;
  /** The error and its remedy, for people. */
  message: string;
}

/** Returns a path as people write it: `spec.owner`, `metadata.tags[0]`. */
export function formatPath(path: ValuePath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') {
      return `${text}[${part}]`;
    }
    return text === '' ? part : `${text}.${part}`;
  }, '');
}
