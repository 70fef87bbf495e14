import { useLocation } from 'react-router';
import { isLocale, locales } from '../i18n/locales.ts';
import { inLocale, paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';

/** Link to this page in the other language. A full page load replaces `<html lang>` and every text. */
export function LanguageSwitch() {
  const texts = useTexts();
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const other = locales.find(one => one !== locale) ?? locale;
  const known = isLocale(pathname.split('/')[1]);
  return (
    <a
      href={known ? inLocale(pathname, other) + search : paths.home(other)}
      hrefLang={other}
      lang={other}
      title={texts.switchLanguage}
      className="visitor-link"
    >
      <span aria-hidden="true">{other.toUpperCase()}</span>
      <span className="sr-only">{texts.otherLanguage}</span>
    </a>
  );
}
