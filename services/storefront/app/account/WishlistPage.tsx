import { Link } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Done } from '../ui/Done.tsx';
import { AccountFrame } from './AccountFrame.tsx';
import type { Wishes } from './loadWishes.ts';
import { WishItem } from './WishItem.tsx';
import { useWishTexts } from './useWishTexts.ts';

/** The wishlist, newest first. */
export function WishlistPage({ items, page, pages }: Wishes) {
  const texts = useWishTexts();
  const locale = useLocale();
  return (
    <AccountFrame title={texts.title}>
      <Done texts={texts.done} />
      {items.length === 0 ? (
        <>
          <p className="max-w-prose text-lg">{texts.none}</p>
          <p className="mt-8">
            <Link className="button" to={paths.search(locale)}>
              {texts.goShopping}
            </Link>
          </p>
        </>
      ) : (
        <ul className="wish-grid">
          {items.map(wish => (
            <li key={wish.productId}>
              <WishItem wish={wish} />
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && <WishPages page={page} pages={pages} />}
    </AccountFrame>
  );
}

function WishPages({ page, pages }: Pick<Wishes, 'page' | 'pages'>) {
  const texts = useWishTexts();
  const label = useTexts().pages;
  return (
    <nav aria-label={label} className="mt-10 flex flex-wrap gap-x-8 gap-y-4">
      {page > 1 && (
        <Link className="text-link" rel="prev" to={`?page=${page - 1}`}>
          {texts.earlier}
        </Link>
      )}
      {page < pages && (
        <Link className="text-link" rel="next" to={`?page=${page + 1}`}>
          {texts.later}
        </Link>
      )}
    </nav>
  );
}
