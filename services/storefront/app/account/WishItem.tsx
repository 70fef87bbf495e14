import { Form } from 'react-router';
import { ProductCard } from '../ui/ProductCard.tsx';
import type { Wish } from './loadWishes.ts';
import { useWishTexts } from './useWishTexts.ts';

/** A product of the wishlist, or a placeholder for one that no longer exists. */
export function WishItem({ wish: { productId, card } }: { wish: Wish }) {
  const texts = useWishTexts();
  return (
    <>
      {card ? (
        <ProductCard card={card} level="h2" />
      ) : (
        <p className="wish-gone">{texts.gone}</p>
      )}
      <Form method="post">
        <input type="hidden" name="productId" value={productId} />
        <button className="text-link mt-2" name="intent" value="remove">
          {texts.remove}
          {card && <span className="sr-only">{texts.of(card.name)}</span>}
        </button>
      </Form>
    </>
  );
}
