/** Whether a plan's value is a list with an element. */
export function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
