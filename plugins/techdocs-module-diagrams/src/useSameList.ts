import { useState } from 'react';

/** Returns the previous list while its elements are the same. */
export function useSameList<T>(list: readonly T[]): readonly T[] {
  const [kept, keep] = useState(list);
  const isSame =
    kept.length === list.length &&
    kept.every((element, index) => element === list[index]);
  if (isSame) {
    return kept;
  }
  // React renders again at once, before it paints.
  keep(list);
  return list;
}
