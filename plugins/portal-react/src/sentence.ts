/**
 * Turns a reason into a sentence: first letter in upper case, a full stop.
 *
 * @public
 */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
