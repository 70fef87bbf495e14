import type { Money } from '@comptoir/contracts/common';
import type { VatShare } from '@comptoir/contracts/orders';
import { formatMoney } from '../i18n/formatMoney.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTotalsTexts } from '../i18n/useTotalsTexts.ts';
import { Price } from './Price.tsx';

interface TotalsProps {
  subtotal: Money;
  shipping?: Money;
  /** Undefined until the shipping is known. */
  total?: Money;
  vat: readonly VatShare[];
}

/** Totals of a basket or an order, which include VAT. */
export function Totals({ subtotal, shipping, total, vat }: TotalsProps) {
  const texts = useTotalsTexts();
  const locale = useLocale();
  return (
    <dl className="totals">
      <div>
        <dt>{texts.subtotal}</dt>
        <dd>{formatMoney(subtotal, locale)}</dd>
      </div>
      {shipping && (
        <div>
          <dt>{texts.shipping}</dt>
          <dd>{formatMoney(shipping, locale)}</dd>
        </div>
      )}
      {total && (
        <div className="totals-total">
          <dt>{texts.total}</dt>
          <dd>
            <Price money={total} className="text-3xl" />
          </dd>
        </div>
      )}
      {vat.map(({ rate, amount }) => (
        <div key={rate} className="text-sm text-soft">
          <dt>{texts.vat(rate / 100)}</dt>
          <dd>{formatMoney(amount, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
