import { Link, NavLink } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { Progress } from './Progress.tsx';
import { useShop } from '../ui/useShop.ts';
import { VisitorLinks } from './VisitorLinks.tsx';
import { Wordmark } from './Wordmark.tsx';

/** Header: name, search, visitor links and departments. */
export function Header() {
  const texts = useTexts();
  const locale = useLocale();
  const { departments } = useShop();
  return (
    <header className="shopfront">
      <Progress />
      <div className="wrap masthead">
        <Link
          to={paths.home(locale)}
          className="wordmark"
          aria-label={`${texts.shopName}, ${texts.home}`}
        >
          <Wordmark className="block w-full" />
        </Link>
        <SearchBox />
        <VisitorLinks />
      </div>
      {departments.length > 0 && (
        <nav aria-label={texts.departments} className="wrap">
          <ul className="departments">
            {departments.map(({ id, name }) => (
              <li key={id}>
                <NavLink to={paths.category(locale, id)} prefetch="intent">
                  {name}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="vichy valance" aria-hidden="true" />
    </header>
  );
}
