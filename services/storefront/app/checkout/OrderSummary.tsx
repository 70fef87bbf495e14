import type { Money } from '@comptoir/contracts/common';
import { SubmitButton } from '../forms/SubmitButton.tsx';
import { formatMoney } from '../i18n/formatMoney.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Totals } from '../ui/Totals.tsx';
import { useCheckoutTexts } from './useCheckoutTexts.ts';
import type { CheckoutView } from './CheckoutView.ts';

interface OrderSummaryProps {
  view: CheckoutView;
  /** The total shown before, if it differs. */
  before: Money | undefined;
}

/** Items, totals and the button that places the order. */
export function OrderSummary({ view, before }: OrderSummaryProps) {
  const texts = useCheckoutTexts();
  const locale = useLocale();
  const { lines, totals } = view;
  return (
    <section className="ticket vichy summary" aria-labelledby="summary">
      <div className="label px-7 py-6">
        <h2 id="summary" className="display text-2xl">
          {texts.summaryTitle}
        </h2>
        <ul className="mt-3 space-y-2">
          {lines.map(({ sku, quantity, name, variantName, total }) => (
            <li key={sku} className="flex gap-3">
              <span className="grow">
                {texts.times(quantity)} {name},{' '}
                <span className="text-soft">{variantName}</span>
              </span>
              <span>{formatMoney(total, locale)}</span>
            </li>
          ))}
        </ul>
        <div role="status">
          {totals && before && (
            <p className="new-total">
              {texts.newTotal(
                formatMoney(before, locale),
                formatMoney(totals.total, locale),
              )}
            </p>
          )}
          {totals && <Totals {...totals} />}
        </div>
        {totals && (
          <p className="mt-5">
            <SubmitButton name="intent" value="order" className="button w-full">
              {texts.order}
            </SubmitButton>
          </p>
        )}
        <p className="mt-3 text-sm text-soft">{texts.taxNote}</p>
      </div>
    </section>
  );
}
