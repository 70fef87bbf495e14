import { formatMoney } from '../i18n/formatMoney.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useBasketTexts } from './useBasketTexts.ts';
import type { LineView } from './BasketView.ts';

/** The stock is not mentioned from this number of units on. */
const PLENTY = 6;

/** Hints about changes of price and stock since the line was added. */
export function LineHints({ line }: { line: LineView }) {
  const texts = useBasketTexts();
  const locale = useLocale();
  const { change, available, quantity } = line;
  if (change === 'withdrawn') {
    return <p className="line-hint">{texts.withdrawn}</p>;
  }
  return (
    <>
      {change !== 'none' && (
        <p className={change === 'dearer' ? 'line-hint' : 'line-hint good'}>
          {texts.priceChanged(
            formatMoney(line.addedPrice, locale),
            formatMoney(line.unitPrice, locale),
          )}
        </p>
      )}
      {available !== null && available < Math.max(PLENTY, quantity) && (
        <p className="line-hint">
          {available === 0
            ? texts.soldOut
            : available < quantity
              ? texts.lessThanWanted(available, quantity)
              : texts.onlyLeft(available)}
        </p>
      )}
    </>
  );
}
