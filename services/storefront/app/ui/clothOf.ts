const CLOTHS = [
  'cloth-tomato',
  'cloth-bottle',
  'cloth-lemon',
  'cloth-blue',
  'cloth-plum',
  'cloth-moss',
] as const;

/** The class that gives the department in that place of the menu its gingham. */
export function clothOf(position: number): string {
  return CLOTHS[position % CLOTHS.length] ?? CLOTHS[0];
}
