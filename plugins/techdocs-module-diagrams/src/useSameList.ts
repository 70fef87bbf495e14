import { useState } from 'react';

/** A list that is a new one only when one of its elements is. */
export function useSameList<T>(list: readonly T[]): readonly T[] {
  const [kept, keep] = useState(list);
  const isSame =
    kept.length === list.length &&
    kept.every((element, index) => element === list[index]);
  if (isSame) return kept;
  // React draws anew at once, without showing what came before.
  keep(list);
  return list;
}
