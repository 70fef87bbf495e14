import { useLocation } from 'react-router';
import { isLocale, locales } from '../i18n/locales.ts';
import { inLocale } from '../i18n/paths.ts';
import { useShop } from '../ui/useShop.ts';

/** Tells crawlers this page's address in each language. */
export function Alternates() {
  const { origin } = useShop();
  // The front page is reached with and without a slash at its end.
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
