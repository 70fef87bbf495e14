/**
 * Turns a reason into a sentence: first letter in upper case, unless it begins with an
 * address, and a full stop unless it ends with one.
 *
 * @public
 */
export function sentence(text: string): string {
  const end = text.endsWith('.') ? '' : '.';
  const isAddress = /^[a-z]+:\/\//.test(text);
  const first = text.charAt(0);
  return `${isAddress ? first : first.toUpperCase()}${text.slice(1)}${end}`;
}
