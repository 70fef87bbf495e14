import { Form, Link, useLocation } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useShop } from '../ui/useShop.ts';
import { useWishTexts } from './useWishTexts.ts';

interface WishButtonProps {
  productId: string;
  wished: boolean;
}

/** Adds a product to the wishlist or removes it; guests sign in first and return. */
export function WishButton({ productId, wished }: WishButtonProps) {
  const texts = useWishTexts();
  const locale = useLocale();
  const { signedIn } = useShop();
  const { pathname, search } = useLocation();
  const here = pathname + search;
  if (!signedIn) {
    const query = new URLSearchParams({ next: here });
    return (
      <Link className="wish-button" to={`${paths.signIn(locale)}?${query}`}>
        <Heart />
        {texts.wish}
      </Link>
    );
  }
  return (
    <Form method="post" action={paths.wishlist(locale)} preventScrollReset>
      <input type="hidden" name="productId" value={productId} />
      <input type="hidden" name="back" value={here} />
      <button
        className="wish-button"
        name="intent"
        value={wished ? 'remove' : 'add'}
      >
        <Heart filled={wished} />
        {wished ? `${texts.wished}, ${texts.unwish}` : texts.wish}
      </button>
    </Form>
  );
}

function Heart({ filled = false }: { filled?: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`icon ${filled ? 'fill-current' : ''}`}
      aria-hidden="true"
    >
      <path d="M12 20.5C5.5 15.6 3 12.3 3 8.9A4.7 4.7 0 0 1 12 6.9a4.7 4.7 0 0 1 9 2c0 3.4-2.5 6.7-9 11.6z" />
    </svg>
  );
}
