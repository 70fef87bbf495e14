import type { LocalizedText } from '@comptoir/contracts/common';

/** The spaces that French typography forbids to break: before high marks, within numbers and quotes. */
function withFirmSpaces(french: string): string {
  return french
    .replaceAll(/ (?=[:;!?%»])/g, '\u00a0')
    .replaceAll(/(?<=«) /g, '\u00a0')
    .replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202f');
}

/** One text in both languages. */
export function text(en: string, fr: string): LocalizedText {
  return { en, fr: withFirmSpaces(fr) };
}
