import type { ExportedName } from './exportsOf.ts';

/** Returns the expected name of a file with these exports; the current name if it is correct. */
export function expectedName(
  name: string,
  exported: readonly ExportedName[],
): string {
  const names = exported.map(one => fileName(one.name));
  if (names.length === 0 || names.includes(name)) {
    return name;
  }
  const values = unique(
    exported.filter(one => !one.isType).map(one => fileName(one.name)),
  );
  const main = values.length > 0 ? values : unique(names);
  if (main.length === 1) {
    return main[0] ?? name;
  }
  const sameLetters = names.find(
    one => one.toLowerCase() === name.toLowerCase(),
  );
  return sameLetters ?? asTopic(name);
}

const unique = (names: string[]) => [...new Set(names)];

const asTopic = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

/** Converts `SOME_CONSTANT` to `someConstant`; returns every other name unchanged. */
function fileName(name: string): string {
  return /^[A-Z][A-Z0-9_]*$/.test(name) && name.length > 1
    ? name
        .toLowerCase()
        .replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    : name;
}
