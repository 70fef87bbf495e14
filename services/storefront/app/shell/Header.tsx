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
      <div className="wrap flex flex-wrap items-center gap-x-3 gap-y-3 md:gap-x-8 pt-4 pb-3 md:flex-nowrap md:pt-5">
        <Link
          to={paths.home(locale)}
          className="-my-1 block py-1 text-rose"
          aria-label={`${texts.shopName}, ${texts.home}`}
        >
          <Wordmark className="block h-10 w-auto md:h-12" />
        </Link>
        <SearchBox className="order-3 w-full md:order-none md:ml-auto md:w-[26rem]" />
        <VisitorLinks className="ml-auto md:ml-0" />
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
