import type { LocalizedText } from '@comptoir/contracts/common';

/** Inserts the no-break spaces of French typography: before `: ; ! ? %`, inside « » and within numbers. */
function withNoBreakSpaces(french: string): string {
  return french
    .replaceAll(/ (?=[:;!?%»])/g, '\u00a0')
    .replaceAll(/(?<=«) /g, '\u00a0')
    .replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202f');
}

/** Creates a text in both languages. */
export function text(en: string, fr: string): LocalizedText {
  return { en, fr: withNoBreakSpaces(fr) };
}
