import type { Part } from './Part.ts';

/**
 * Selects parts by name, together with all of their needs.
 *
 * @param parts each after its needs
 */
export function neededParts(
  parts: readonly Part[],
  names: readonly string[],
): Part[] {
  const needed = new Set(names);
  const isNeeded = ({ name, needs }: Part) => {
    if (!needed.has(name)) {
      return false;
    }
    for (const need of needs) {
      needed.add(need);
    }
    return true;
  };
  return parts.toReversed().filter(isNeeded).toReversed();
}
