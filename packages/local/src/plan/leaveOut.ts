import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';

/**
 * What remains without some processes, and without those that need them.
 *
 * @param specs each after what it needs
 */
export function leaveOut(
  specs: readonly ProcessSpec[],
  names: readonly string[],
): ProcessSpec[] {
  const left = new Set(names);
  return specs.filter(({ name, needs }) => {
    if (needs.some(need => left.has(need))) left.add(name);
    return !left.has(name);
  });
}
