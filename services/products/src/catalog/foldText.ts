/** Converts to lower case without accents or ligatures: `Œuf à la crème` becomes `oeuf a la creme`. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Printable ASCII needs no folding.
  if (!/[^ -~]/.test(lower)) {
    return lower;
  }
  return lower
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}
