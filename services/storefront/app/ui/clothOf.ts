const CLOTHS = [
  'cloth-tomato',
  'cloth-bottle',
  'cloth-lemon',
  'cloth-blue',
  'cloth-plum',
  'cloth-moss',
] as const;

/** Returns the class of the gingham of a department by its position in the menu. */
export function clothOf(position: number): string {
  return CLOTHS[position % CLOTHS.length] ?? CLOTHS[0];
}
