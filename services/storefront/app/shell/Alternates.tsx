import { useLocation } from 'react-router';
import { isLocale, locales } from '../i18n/locales.ts';
import { inLocale } from '../i18n/paths.ts';
import { useShop } from '../ui/useShop.ts';

/** Links to the page in each language, for crawlers. */
export function Alternates() {
  const { origin } = useShop();
  // The home page has addresses with and without a trailing slash.
  const pathname = useLocation().pathname.replace(/\/$/, '');
  if (!origin || !isLocale(pathname.split('/')[1])) {
    return null;
  }
  return (
    <>
      <link rel="canonical" href={origin + pathname} />
      {locales.map(locale => (
        <link
          key={locale}
          rel="alternate"
          hrefLang={locale}
          href={origin + inLocale(pathname, locale)}
        />
      ))}
      <link
        rel="alternate"
        hrefLang="x-default"
        href={origin + inLocale(pathname, locales[0])}
      />
    </>
  );
}
