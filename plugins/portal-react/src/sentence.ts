/**
 * Turns a reason into a sentence: first letter in upper case, a full stop unless it
 * ends with one.
 *
 * @public
 */
export function sentence(text: string): string {
  const end = text.endsWith('.') ? '' : '.';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}
