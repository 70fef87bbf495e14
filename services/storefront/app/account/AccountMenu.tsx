import { Form, NavLink } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useFrameTexts } from './useFrameTexts.ts';

/** Links to the account pages, and the sign-out button. */
export function AccountMenu() {
  const texts = useFrameTexts();
  const locale = useLocale();
  const pages = [
    { to: paths.account(locale), name: texts.profile },
    { to: paths.orders(locale), name: texts.orders },
    { to: paths.wishlist(locale), name: texts.wishlist },
    { to: paths.addresses(locale), name: texts.addresses },
    { to: paths.accountData(locale), name: texts.data },
  ];
  return (
    <nav aria-label={texts.menu} className="account-menu">
      <ul>
        {pages.map(({ to, name }) => (
          <li key={to}>
            <NavLink to={to} end={to === paths.account(locale)}>
              {name}
            </NavLink>
          </li>
        ))}
        <li>
          <Form method="post" action={paths.signOut(locale)}>
            <button type="submit">{texts.signOut}</button>
          </Form>
        </li>
      </ul>
    </nav>
  );
}
