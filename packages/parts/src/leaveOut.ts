import { PLATFORM } from './Part.ts';
import type { Part } from './Part.ts';

/**
 * Removes parts and groups by name, and every part that needs a removed one.
 *
 * @param parts each after its needs
 */
export function leaveOut(
  parts: readonly Part[],
  names: readonly string[],
): Part[] {
  const removed = new Set(names);
  return parts.filter(part => {
    const isRemoved =
      removed.has(part.name) ||
      removed.has(part.group) ||
      (removed.has(PLATFORM) && isPlatform(part)) ||
      part.needs.some(need => removed.has(need));
    if (isRemoved) {
      removed.add(part.name);
    }
    return !isRemoved;
  });
}

/** Whether a part belongs to the platform, which is started in the background. */
export function isPlatform({ group }: Part): boolean {
  return group !== 'shop';
}
