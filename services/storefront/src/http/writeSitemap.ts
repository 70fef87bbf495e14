import type { Locale } from '@comptoir/contracts/common';
import { locales } from '../../app/i18n/locales.ts';

/** Returns the path of a page in a language. */
export type PathOf = (locale: Locale) => string;

/** Writes a sitemap (sitemaps.org 0.9) with the translations of each page. */
export function writeSitemap(pages: readonly PathOf[], origin: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap(pathOf =>
      locales.map(locale => entry(pathOf, locale, origin)),
    ),
    '</urlset>',
    '',
  ].join('\n');
}

function entry(pathOf: PathOf, locale: Locale, origin: string): string {
  const alternates = locales.map(
    other =>
      `<xhtml:link rel="alternate" hreflang="${other}" href="${escape(origin + pathOf(other))}"/>`,
  );
  return `<url><loc>${escape(origin + pathOf(locale))}</loc>${alternates.join('')}</url>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
