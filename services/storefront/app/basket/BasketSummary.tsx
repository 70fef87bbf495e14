import { Link } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useShop } from '../ui/useShop.ts';
import { Totals } from '../ui/Totals.tsx';
import { useBasketTexts } from './useBasketTexts.ts';
import type { BasketView } from './BasketView.ts';

/** The totals and the link to the checkout. */
export function BasketSummary({ basket }: { basket: BasketView }) {
  const texts = useBasketTexts();
  const locale = useLocale();
  const { signedIn } = useShop();
  const orderable = basket.lines.every(({ change }) => change !== 'withdrawn');
  return (
    <section className="ticket vichy summary" aria-labelledby="summary">
      <div className="label px-7 py-6">
        <h2 id="summary" className="display text-2xl">
          {texts.summary}
        </h2>
        <Totals subtotal={basket.subtotal} vat={basket.vat} />
        <p className="mt-3 text-sm text-soft">{texts.shippingLater}</p>
        {orderable ? (
          <p className="mt-5">
            <Link className="button block" to={paths.checkout(locale)}>
              {texts.checkout}
            </Link>
          </p>
        ) : (
          <p className="mt-5 font-semibold">{texts.removeFirst}</p>
        )}
        {orderable && !signedIn && (
          <p className="mt-3 text-sm">{texts.signInFirst}</p>
        )}
      </div>
    </section>
  );
}
