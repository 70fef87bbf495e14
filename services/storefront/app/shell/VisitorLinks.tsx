import { Link } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { useShop } from '../ui/useShop.ts';

/** Links to the other language, the account and the basket. */
export function VisitorLinks() {
  const texts = useTexts();
  const locale = useLocale();
  const { signedIn, staff, basketCount } = useShop();
  return (
    <nav aria-label={texts.account} className="visitor-links">
      <LanguageSwitch />
      {staff && (
        <Link className="visitor-link" to={paths.staff(locale)}>
          <DeskIcon />
          <span className="visitor-word">{texts.backOffice}</span>
        </Link>
      )}
      <Link
        className="visitor-link"
        to={signedIn ? paths.account(locale) : paths.signIn(locale)}
      >
        <PersonIcon />
        <span className="visitor-word">
          {signedIn ? texts.account : texts.signIn}
        </span>
      </Link>
      <Link
        className="visitor-link basket-link"
        to={paths.basket(locale)}
        aria-label={texts.basketCount(basketCount)}
      >
        <BasketIcon />
        {basketCount > 0 && <span className="basket-count">{basketCount}</span>}
      </Link>
    </nav>
  );
}

function DeskIcon() {
  return (
    <svg viewBox="0 0 24 24" className="icon" aria-hidden="true">
      <path d="M6 4.5h12v16H6zM9.5 3h5v3.5h-5zM9 11h6m-6 4.5h6" />
    </svg>
  );
}

function PersonIcon() {
  return (
    <svg viewBox="0 0 24 24" className="icon" aria-hidden="true">
      <circle cx="12" cy="8" r="4.2" />
      <path d="M4 21c.6-4.6 3.7-7 8-7s7.4 2.4 8 7" />
    </svg>
  );
}

function BasketIcon() {
  return (
    <svg viewBox="0 0 24 24" className="icon" aria-hidden="true">
      <path d="M3 9.5h18l-2 11H5zM7.5 9.5 11 3m5.5 6.5L13 3" />
    </svg>
  );
}
