import { PLATFORM } from './Part.ts';
import type { Part } from './Part.ts';

/**
 * The parts that remain without some parts or groups, and without every part that needs one of
 * them.
 *
 * @param parts each after those that it needs
 */
export function leaveOut(
  parts: readonly Part[],
  names: readonly string[],
): Part[] {
  const left = new Set(names);
  return parts.filter(part => {
    const isLeft =
      left.has(part.name) ||
      left.has(part.group) ||
      (left.has(PLATFORM) && isPlatform(part)) ||
      part.needs.some(need => left.has(need));
    if (isLeft) {
      left.add(part.name);
    }
    return !isLeft;
  });
}

/** Whether a part belongs to the platform, which is started in the background. */
export function isPlatform({ group }: Part): boolean {
  return group !== 'shop';
}
