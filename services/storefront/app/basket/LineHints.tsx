import { formatMoney } from '../i18n/formatMoney.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useBasketTexts } from './useBasketTexts.ts';
import type { LineView } from './BasketView.ts';

/** From so many units on nothing is said of the stock. */
const PLENTY = 6;

/** What has happened to a line since it was put in. */
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
