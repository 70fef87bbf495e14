import type { Part } from './Part.ts';

/**
 * The parts of these names, with all that they need.
 *
 * @param parts each after those that it needs
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
