import { PARTS } from './parts.ts';
import type { PartGroup } from './Part.ts';

/** Lists the names of a group's parts, in the order of `npm run status`. */
export function partNames(group: PartGroup): string[] {
  return PARTS.filter(part => part.group === group).map(({ name }) => name);
}
