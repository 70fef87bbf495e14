import type { Money } from '@comptoir/contracts/common';
import { formatMoney } from '../i18n/formatMoney.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';

interface PriceProps {
  money: Money;
  className: string;
  /** Whether this is the lowest of several prices. */
  from?: boolean;
}

/** A price in the display font, on one line where there is room. */
export function Price({ money, className, from = false }: PriceProps) {
  const texts = useTexts();
  const price = formatMoney(money, useLocale());
  const text = from ? texts.from(price) : price;
  return (
    <span className={`display price ${className}`}>
      {/* The display font draws the no-break space far too wide. */}
      {text.replaceAll('\u00a0', ' ')}
    </span>
  );
}
