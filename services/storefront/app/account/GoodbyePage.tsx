import { Link } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { useOwnTexts } from './useOwnTexts.ts';

/** Page shown after an account was deleted. */
export function GoodbyePage() {
  const texts = useOwnTexts();
  const locale = useLocale();
  return (
    <EntryFrame title={texts.goodbyeTitle}>
      <p className="mt-4 text-lg">{texts.goodbyeText}</p>
      <p className="mt-8">
        <Link className="button" to={paths.home(locale)}>
          {texts.goHome}
        </Link>
      </p>
    </EntryFrame>
  );
}
