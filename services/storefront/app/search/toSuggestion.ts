import type { Locale } from '@comptoir/contracts/common';
import type { Suggestion } from '@comptoir/contracts/products';
import { paths } from '../i18n/paths.ts';
import { toPicture } from '../ui/toPicture.ts';

/** A suggestion and the page it links to. */
export interface SearchSuggestion {
  kind: 'product' | 'category';
  text: string;
  to: string;
  picture: string | null;
}

export function toSuggestion(
  { kind, slug, text, image }: Suggestion,
  locale: Locale,
): SearchSuggestion {
  const pathOf = kind === 'product' ? paths.product : paths.category;
  return {
    kind,
    text,
    to: pathOf(locale, slug),
    picture: image && toPicture(image, locale).src,
  };
}
